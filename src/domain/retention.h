/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

G_BEGIN_DECLS

/**
 * SECTION: Retention
 *
 * When a person's record is to be erased (gallring). Socialtjänstlagen (2025:400) 16 kap. 1 §: five
 * years after the last entry in the file, and five years after what a register tells of has ended;
 * finished by the end of the calendar year after. Nothing is erased by itself: a proposal comes of
 * it, which another person approves.
 */

/* What a period of retention is counted from. */
typedef enum
{
  TORGET_RETENTION_LAST_ENTRY,        /* the last entry in the person's file */
  TORGET_RETENTION_CIRCUMSTANCES_END, /* the last day that the records tell of */
  TORGET_N_RETENTION_EVENTS
} TorgetRetentionEvent;

/**
 * TorgetRetentionRule:
 * @id: stable English snake_case
 * @event: what the years are counted from
 * @years: how long the record is kept after that
 * @source_sv: legal source, in Swedish
 * @source_en: the same in English
 *
 * Static data. A record goes when every rule lets it go.
 */
typedef struct
{
  const char *id;
  TorgetRetentionEvent event;
  int years;
  const char *source_sv;
  const char *source_en;
} TorgetRetentionRule;

/**
 * TorgetRetentionFacts:
 * @person_id: row id
 * @events: the day of each event; %TORGET_DATE_NONE: not known
 * @is_followed: whether the office works with the person
 * @open: (nullable): table of a record that says that something still goes on
 * @birth_date: day of birth
 *
 * What the rules ask of a person's records. A plain value.
 */
typedef struct
{
  gint64 person_id;
  TorgetDate events[TORGET_N_RETENTION_EVENTS];
  gboolean is_followed;
  const char *open;
  TorgetDate birth_date;
} TorgetRetentionFacts;

/**
 * TorgetRetention:
 * @rule: (nullable): the rule that lets the record go last; %NULL when no day is known
 * @event: day that @rule counts from
 * @earliest: first day on which the record may be erased
 * @latest: day by which it must have been: the last day of the calendar year after
 * @exception: (nullable): code of retention_exception that keeps the record for now
 *
 * What the rules say of a person's record. A plain value.
 */
typedef struct
{
  const TorgetRetentionRule *rule;
  TorgetDate event;
  TorgetDate earliest;
  TorgetDate latest;
  const char *exception;
} TorgetRetention;

const TorgetRetentionRule *torget_retention_rule_get_nth (guint index);

void torget_retention_read (TorgetRecordSet *records,
                            gint64 person_id,
                            TorgetRetentionFacts *facts);
guint torget_retention_count_mentions (TorgetRecordSet *records,
                                       gint64 person_id);
void torget_retention_apply (const TorgetRetentionFacts *facts,
                             gboolean keeps_sample,
                             TorgetDate today,
                             TorgetRetention *retention);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

/**
 * TorgetEmployer:
 *
 * An employer with places for practice or work.
 */
typedef struct
{
  TorgetRecord record;
  char *name;
  char *sector; /* code of sector */
  char *municipality; /* code of municipality */
  char *phone;
  char *email;
} TorgetEmployer;

TORGET_DECLARE_RECORD (TorgetEmployer, employer)

/**
 * TorgetPracticePlace:
 *
 * Places for practice at an employer.
 */
typedef struct
{
  TorgetRecord record;
  gint64 employer_id;
  char *title;
  char *sector; /* code of sector */
  char *municipality; /* code of municipality */
  int places;
  char *sfi_course; /* code of sfi_course; least course of SFI that is asked for */
  int hours_per_week;
  TorgetDate start_date; /* open from */
  TorgetDate end_date; /* open to */
} TorgetPracticePlace;

TORGET_DECLARE_RECORD (TorgetPracticePlace, practice_place)

/**
 * TorgetWorkPlacement:
 *
 * A person's practice or work at an employer.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  gint64 practice_place_id;
  gint64 employer_id;
  char *kind; /* code of activity_kind */
  char *sector; /* code of sector */
  TorgetDate start_date;
  TorgetDate end_date;
  int hours_per_week;
  char *outcome; /* code of placement_outcome */
} TorgetWorkPlacement;

TORGET_DECLARE_RECORD (TorgetWorkPlacement, work_placement)

/**
 * TorgetMentor:
 *
 * A mentor, a friend family or an association.
 */
typedef struct
{
  TorgetRecord record;
  char *name;
  char *kind; /* code of mentor_kind */
  char *organisation;
  char *phone;
  char *email;
} TorgetMentor;

TORGET_DECLARE_RECORD (TorgetMentor, mentor)

/**
 * TorgetMentorLink:
 *
 * A person and who walks beside them.
 */
typedef struct
{
  TorgetRecord record;
  gint64 person_id;
  gint64 mentor_id;
  TorgetDate start_date;
  TorgetDate end_date;
} TorgetMentorLink;

TORGET_DECLARE_RECORD (TorgetMentorLink, mentor_link)

G_END_DECLS

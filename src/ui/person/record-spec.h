/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/office-parameters.h"
#include "domain/record-set.h"

G_BEGIN_DECLS

#define TORGET_SPEC_MAX_FIELDS 8
#define TORGET_SPEC_MAX_GROUPS 6

/**
 * TorgetSpecGroup:
 * @title: (nullable): heading over the rows, N_() marked
 * @fields: names of the fields, in order, ended by %NULL
 */
typedef struct
{
  const char *title;
  const char *fields[TORGET_SPEC_MAX_FIELDS + 1];
} TorgetSpecGroup;

/**
 * TorgetRecordSpec:
 * @type: the records
 * @add_title: title of the form for a new record, N_() marked; so are all texts
 * @edit_title: title of the form for one that exists
 * @added: what was done, for Undo and History
 * @changed: likewise
 * @removed: likewise
 * @groups: the rows of the form and of the card, ended by a group with no fields
 * @headline: (nullable): fields that name a record in a list of several
 * @prepare: (nullable): fills in a copy before it is edited, e.g. the status of an end
 * @follow: (nullable): fills in what follows from an edit of a new record; returns the field, or
 *   %NULL when nothing does
 *
 * How records of one type are shown and edited. Static data.
 */
typedef struct
{
  const TorgetRecordType *type;
  const char *add_title;
  const char *edit_title;
  const char *added;
  const char *changed;
  const char *removed;
  TorgetSpecGroup groups[TORGET_SPEC_MAX_GROUPS + 1];
  const char *headline[4];
  void (*prepare) (gpointer record);
  const char *(*follow) (gconstpointer before,
                         gpointer record,
                         const TorgetOfficeParameters *parameters);
} TorgetRecordSpec;

const char *torget_record_spec_get_title (const TorgetRecordSpec *spec,
                                          gboolean is_new);
char *torget_record_spec_dup_headline (const TorgetRecordSpec *spec,
                                       gconstpointer record,
                                       TorgetRecordSet *records);
char *torget_record_spec_dup_details (const TorgetRecordSpec *spec,
                                      gconstpointer record,
                                      TorgetRecordSet *records);

G_END_DECLS

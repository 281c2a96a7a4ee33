/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/person/person-case.h"
#include "ui/person/record-dialog.h"
#include "ui/person/record-spec.h"
#include "ui/widgets/tone.h"

G_BEGIN_DECLS

/**
 * TorgetRecordFigure:
 * @create: a new figure, empty
 * @show: draws the case, which has been read, as it is now; returns whether there is anything to see
 *
 * A drawing under the records of a section. Static data.
 */
typedef struct
{
  GtkWidget *(*create) (TorgetPersonCase *person_case);
  gboolean (*show) (GtkWidget *figure,
                    TorgetPersonCase *person_case);
} TorgetRecordFigure;

/**
 * TorgetRecordSection:
 * @title: heading, N_() marked; so are all texts
 * @add_label: what the button for a new record says
 * @empty_text: (nullable): what is said while there is none; %NULL for what is always there
 * @spec: how a record is shown and edited
 * @end_spec: (nullable): the small form that ends a record
 * @is_kept: whether its records cannot be removed from here
 * @is_main: whether the first record is unfolded into its fields, and Ctrl+E edits it
 * @tells_place: whether it tells where somebody is, which nobody may see of the protected
 * @attach_label: (nullable): what the button says that attaches a file to a record, N_() marked;
 *   with it, the files that document a record stand under it
 * @figure: (nullable): the drawing under the records
 * @link: (nullable): field that links to what the records belong to; with it, @list is not needed,
 *   and without @create, new records have that link only
 * @get_owner: (nullable): what they belong to; without it, the person
 * @list: the records that stand here, those that count first
 * @list_facts: (nullable): (transfer full) (element-type utf8): what the main record says, instead
 *   of all its fields: a label, its value, the next label and so on
 * @dup_headline: (nullable): the words of a row, instead of those of @spec
 * @dup_details: (nullable): the dim line of a row, instead of that of @spec
 * @dup_state: (nullable): the words of a row's chip, or %NULL for none, and its tone
 * @list_missing: (nullable): (transfer full): new records that there should be; each is a row that
 *   warns and opens its form
 * @dup_missing: (nullable): what such a row says; with @list_missing
 * @open: (nullable): what Enter on a row does, instead of editing
 * @open_new: (nullable): opens the form of a new record in another way than usual
 * @create: (nullable): a new record with its links, or %NULL while none can be added
 * @is_over: (nullable): whether a record has ended already, so that it cannot be ended
 * @find_label: (nullable): what a button says that looks for something to record
 * @find: what that button does; with @find_label
 *
 * A group of a tab: the records of one type that belong to a person. Static data.
 */
typedef struct
{
  const char *title;
  const char *add_label;
  const char *empty_text;
  const TorgetRecordSpec *spec;
  const TorgetRecordSpec *end_spec;
  gboolean is_kept;
  gboolean is_main;
  gboolean tells_place;
  const char *attach_label;
  const TorgetRecordFigure *figure;
  const char *link;
  gpointer (*get_owner) (TorgetPersonCase *person_case);
  GPtrArray *(*list) (TorgetPersonCase *person_case);
  GPtrArray *(*list_facts) (TorgetPersonCase *person_case,
                            gconstpointer record);
  char *(*dup_headline) (TorgetPersonCase *person_case,
                         gconstpointer record);
  char *(*dup_details) (TorgetPersonCase *person_case,
                        gconstpointer record);
  char *(*dup_state) (gconstpointer record,
                      TorgetTone *tone);
  GPtrArray *(*list_missing) (TorgetPersonCase *person_case);
  char *(*dup_missing) (TorgetPersonCase *person_case,
                        gconstpointer record);
  void (*open) (GtkWidget *origin,
                gconstpointer record);
  TorgetRecordDialog *(*open_new) (GtkWidget *origin,
                                   TorgetPersonCase *person_case,
                                   gconstpointer record);
  gpointer (*create) (TorgetPersonCase *person_case);
  gboolean (*is_over) (gconstpointer record);
  const char *find_label;
  void (*find) (GtkWidget *origin,
                TorgetPersonCase *person_case);
} TorgetRecordSection;

gboolean torget_record_section_can_end (const TorgetRecordSection *section,
                                        gconstpointer record);
GPtrArray *torget_record_section_list (const TorgetRecordSection *section,
                                       TorgetPersonCase *person_case);
TorgetRecordDialog *torget_record_section_open (const TorgetRecordSection *section,
                                                GtkWidget *origin,
                                                TorgetPersonCase *person_case,
                                                const TorgetRecord *record,
                                                const char *suffix);
char *torget_record_section_dup_headline (const TorgetRecordSection *section,
                                          TorgetPersonCase *person_case,
                                          gconstpointer record);
char *torget_record_section_dup_details (const TorgetRecordSection *section,
                                         TorgetPersonCase *person_case,
                                         gconstpointer record);
gpointer torget_record_section_create (const TorgetRecordSection *section,
                                       TorgetPersonCase *person_case);
GPtrArray *torget_record_section_list_owned (TorgetPersonCase *person_case,
                                             const TorgetRecordType *type,
                                             gconstpointer main);
gpointer torget_record_section_create_owned (TorgetPersonCase *person_case,
                                             const TorgetRecordType *type);

G_END_DECLS

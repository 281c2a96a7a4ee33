/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/deadline.h"
#include "domain/record-set.h"

G_BEGIN_DECLS

/* Cases in a line of text, and tables of the deadlines that they give. */

/* What torget_test_case_new() begins with. Records added later count on from there. */
#define TORGET_TEST_PERSON 1
#define TORGET_TEST_HOUSEHOLD 2
#define TORGET_TEST_FIRST_ID 4

/**
 * TorgetDeadlineRow:
 * @name: of the test, such as `/serve/sunday`
 * @records: what the case holds besides its person, for torget_test_add_all()
 * @rule: id of a rule
 * @due: ISO day; %NULL when the rule asks for nothing here
 * @outer: ISO day of the outer limit; %NULL when there is none
 * @state: what the facts say
 */
typedef struct
{
  const char *name;
  const char *records;
  const char *rule;
  const char *due;
  const char *outer;
  TorgetDeadlineState state;
} TorgetDeadlineRow;

TorgetRecordSet *torget_test_case_new (const char *records);
gpointer torget_test_add (TorgetRecordSet *records,
                          const char *table,
                          const char *values);
void torget_test_add_all (TorgetRecordSet *records,
                          const char *lines);
GArray *torget_test_list_deadlines (TorgetRecordSet *records);
const TorgetDeadline *torget_test_find_deadline (GArray *deadlines,
                                                 const char *rule);
void torget_test_add_deadline_rows (const char *prefix,
                                    const TorgetDeadlineRow *rows,
                                    gsize n_rows);

G_END_DECLS

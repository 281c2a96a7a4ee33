/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/demo-story.h"
#include "support/session-test.h"

G_BEGIN_DECLS

/* The ten from everyday work, which the fixture keeps. */
#define TORGET_TEST_N_KEPT 10

/**
 * TorgetTestEntry:
 * @test: an open file
 * @source: the reference day, and ids of the session
 * @story: the scenario as it is entered
 * @steps: (element-type gint64): the transactions so far, the registers' first
 *
 * A scenario while it is entered through a session.
 */
typedef struct
{
  TorgetTestSession *test;
  TorgetDemoSource source;
  TorgetDemoStory *story;
  GArray *steps;
} TorgetTestEntry;

TorgetTestEntry *torget_test_entry_new (guint scenario);
void torget_test_entry_free (TorgetTestEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetTestEntry, torget_test_entry_free)

gboolean torget_test_entry_enter_next (TorgetTestEntry *self);
TorgetRecordSet *torget_test_entry_load (TorgetTestEntry *self);
char *torget_test_entry_dump (TorgetTestEntry *self,
                              TorgetRecordSet *records);
void torget_test_entry_check_kept (guint scenario,
                                   const char *dump);

G_END_DECLS

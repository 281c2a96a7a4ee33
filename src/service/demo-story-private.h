/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/demo-story.h"

G_BEGIN_DECLS

/* For demo-story.c and demo-form.c only. */

struct _TorgetDemoStory
{
  const TorgetDemoSource *source;
  const TorgetDemoScenario *scenario;
  const TorgetDemoStep *next;
  TorgetRecordSet *offices;
  TorgetRecordSet *records;
  GHashTable *ids;  /* key to row id, as a record of its type */
  int shift;        /* days between the reference day and the demo's */
  TorgetDate today; /* day of the step */
};

G_NORETURN void torget_demo_story_fail (TorgetDemoStory *self,
                                        const TorgetDemoStep *step,
                                        const char *what);
TorgetDate torget_demo_story_read_date (TorgetDemoStory *self,
                                        const char *iso);
gint64 torget_demo_story_new_id (gpointer story);
void torget_demo_story_fill (TorgetDemoStory *self,
                             const TorgetDemoStep *step,
                             TorgetRecord *record);
TorgetRecordSet *torget_demo_story_enter_form (TorgetDemoStory *self,
                                               const TorgetDemoStep *step);

G_END_DECLS

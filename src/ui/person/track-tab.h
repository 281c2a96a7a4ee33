/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/person/person-case.h"
#include "ui/person/record-group.h"

G_BEGIN_DECLS

/**
 * TorgetTrackTabSpec:
 * @icon_name: of the empty tab
 * @empty_title: what an empty tab says, N_() marked
 * @empty_text: and what can be done about it, N_() marked
 * @track: code of the track whose deadlines stand here
 * @sections: the groups of records, the main one first, ended by %NULL
 *
 * A tab of the person's page about one track. Static data.
 */
typedef struct
{
  const char *icon_name;
  const char *empty_title;
  const char *empty_text;
  const char *track;
  const TorgetRecordSection *const *sections;
} TorgetTrackTabSpec;

/**
 * TorgetTrackTab:
 *
 * Actions: `tab.edit` edits the main record, or adds it; `tab.record-event` lists what can have
 * happened to it; `tab.open` (record type, row id) opens the form of any record of the tab.
 */
#define TORGET_TYPE_TRACK_TAB (torget_track_tab_get_type ())
G_DECLARE_FINAL_TYPE (TorgetTrackTab, torget_track_tab, TORGET, TRACK_TAB, AdwBin)

GtkWidget *torget_track_tab_new (TorgetPersonCase *person_case,
                                 const TorgetTrackTabSpec *spec);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/track-event.h"

G_BEGIN_DECLS

/* The tables of the tracks; each ends with an event without kind. */
extern const TorgetTrackEvent torget_track_events_plan[];
extern const TorgetTrackEvent torget_track_events_sfi[];
extern const TorgetTrackEvent torget_track_events_preschool[];
extern const TorgetTrackEvent torget_track_events_housing[];
extern const TorgetTrackEvent torget_track_events_case[];

/* For the checks of a table. */
void torget_track_event_refuse (GArray *refusals,
                                TorgetEventRefusalCode code,
                                const TorgetRecordType *type,
                                const char *field,
                                TorgetDate date);
gpointer torget_event_change_add (TorgetEventChange *change,
                                  const TorgetRecordType *type);
void torget_event_set_text (char **field,
                            const char *value);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/indicator.h"
#include "domain/period.h"

G_BEGIN_DECLS

/**
 * TorgetSplit:
 *
 * What figures are split by. Each is a code list; its last cell has those of whom it is not told:
 * nobody knows it, or the person is protected. The sex of a protected person is told, which locates
 * nobody: women and men stay comparable.
 */
typedef enum
{
  TORGET_SPLIT_MUNICIPALITY,
  TORGET_SPLIT_SEX,
  TORGET_SPLIT_AGE_BAND,
  TORGET_SPLIT_STUDY_PATH,
  TORGET_SPLIT_RECEPTION,
  TORGET_SPLIT_MEASURE,
  TORGET_N_SPLITS
} TorgetSplit;

const char *torget_split_get_id (TorgetSplit split);
guint torget_split_get_n_cells (TorgetSplit split);
const char *torget_split_get_code (TorgetSplit split,
                                   guint cell);
guint torget_split_find_cell (TorgetSplit split,
                              const char *code);

/* The facts of a person, from the first that data/indicators/ states. */
#define TORGET_N_PERSON_SEEN (TORGET_SEEN_HOUSEHOLD_IS_REFERENCE - TORGET_SEEN_PERSON_BIRTH)

/**
 * TorgetObservedPerson:
 * @id: row id
 * @seen: the facts of a person, in their order
 * @cells: where the person stands in each split by the register as it is
 * @is_protected: is counted in no cell but the sex and the last one of each other split
 */
typedef struct
{
  gint64 id;
  gint32 seen[TORGET_N_PERSON_SEEN];
  guint8 cells[TORGET_N_SPLITS];
  gboolean is_protected;
} TorgetObservedPerson;

/**
 * TorgetObservations:
 *
 * What the indicators count, of everybody, as numbers: about ten times as small as the records. Is
 * filled by one thread and then only read, by any.
 */
typedef struct _TorgetObservations TorgetObservations;

TorgetObservations *torget_observations_new (void);
TorgetObservations *torget_observations_ref (TorgetObservations *self);
void torget_observations_unref (TorgetObservations *self);

void torget_observations_add_person (TorgetObservations *self,
                                     const TorgetObservedPerson *person);
TorgetObservedPerson *torget_observations_find (const TorgetObservations *self,
                                                gint64 person_id);
void torget_observations_add_residence (TorgetObservations *self,
                                        gint64 person_id,
                                        const char *municipality,
                                        TorgetDate from,
                                        TorgetDate to);
void torget_observations_add (TorgetObservations *self,
                              TorgetObserved subject,
                              gint64 person_id,
                              guint measure,
                              const gint32 *seen);
void torget_observations_mark_first (TorgetObservations *self,
                                     TorgetSeen day,
                                     TorgetSeen flag);
guint torget_observations_get_n_persons (const TorgetObservations *self);

/**
 * TorgetFollowupFrame:
 * @observations: what is counted; must live as long
 * @period: which period
 * @as_of: its last day, or today when it goes on
 * @cells: where each person stands in each split on that day
 *
 * What is counted, and when.
 */
typedef struct
{
  const TorgetObservations *observations;
  TorgetPeriod period;
  TorgetDate as_of;
  guint8 (*cells)[TORGET_N_SPLITS];
} TorgetFollowupFrame;

TorgetFollowupFrame *torget_followup_frame_new (const TorgetObservations *observations,
                                                const TorgetPeriod *period,
                                                TorgetDate today);
void torget_followup_frame_free (TorgetFollowupFrame *self);

/**
 * TorgetObservation:
 * @person: who
 * @position: of the person among all
 * @cells: where the observation stands in each split
 * @is_gap: belongs to the period, but what is needed is not known
 * @in_numerator: fulfils the conditions of the numerator
 * @amount: days of a span; of lost time, hours of the week times days
 *
 * One thing that an indicator counts.
 */
typedef struct
{
  const TorgetObservedPerson *person;
  guint position;
  guint8 cells[TORGET_N_SPLITS];
  gboolean is_gap;
  gboolean in_numerator;
  gint64 amount;
} TorgetObservation;

typedef void (*TorgetObservationFunc) (const TorgetObservation *observation,
                                       gpointer user_data);

void torget_followup_frame_foreach (const TorgetFollowupFrame *self,
                                    const TorgetIndicator *indicator,
                                    TorgetObservationFunc func,
                                    gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetObservations, torget_observations_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetFollowupFrame, torget_followup_frame_free)

G_END_DECLS

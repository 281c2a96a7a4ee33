/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

/**
 * TorgetLeftOut:
 * @TORGET_LEFT_OUT_PROTECTED: persons who are counted in sums only
 * @TORGET_LEFT_OUT_GAPS: persons whom some figure does not count, since something is not known
 * @TORGET_LEFT_OUT_SMALL: figures that are too small
 * @TORGET_LEFT_OUT_GUARD: figures that would give these away, or have changed by too little since
 *   they were told
 *
 * What a submission leaves out, and why: in the order of the code list `left_out`.
 */
typedef enum
{
  TORGET_LEFT_OUT_PROTECTED,
  TORGET_LEFT_OUT_GAPS,
  TORGET_LEFT_OUT_SMALL,
  TORGET_LEFT_OUT_GUARD,
  TORGET_N_LEFT_OUT
} TorgetLeftOut;

const char *torget_left_out_get_code (TorgetLeftOut reason);

/**
 * TorgetSubmission:
 * @id: row id; 0 before it is kept
 * @profile: code of the profile
 * @period: year
 * @sender: SCB code of the municipality that sends
 * @recipient: for whom; `region` for all of it
 * @created: microseconds since the epoch, UTC, as the file says
 * @day: on which the figures were computed
 * @user: who submitted
 * @sha256: of the file
 * @n_bytes: of the file
 * @schema_version: of the XML
 * @program_version: of Torget
 * @definitions: ids and versions of the indicators, such as `received=1 households=2`
 * @population: how many were counted
 * @n_cells: how many figures there are
 * @n_hidden: how many of them are not told
 * @left_out: how many persons or figures were left out, by reason
 * @note: (nullable): what was said about it
 * @superseded_by: the next submission of the same, or 0
 *
 * A file that was sent, as it is kept.
 */
typedef struct
{
  gint64 id;
  char *profile;
  char *period;
  char *sender;
  char *recipient;
  gint64 created;
  TorgetDate day;
  char *user;
  char *sha256;
  gint64 n_bytes;
  char *schema_version;
  char *program_version;
  char *definitions;
  guint population;
  guint n_cells;
  guint n_hidden;
  guint left_out[TORGET_N_LEFT_OUT];
  char *note;
  gint64 superseded_by;
} TorgetSubmission;

void torget_submission_free (TorgetSubmission *self);
char *torget_submission_dup_definitions (void);
GPtrArray *torget_submission_list_changed (const TorgetSubmission *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetSubmission, torget_submission_free)

G_END_DECLS

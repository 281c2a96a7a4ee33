/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"
#include "domain/region-message.h"
#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetHandoverMatch:
 * @TORGET_HANDOVER_NEW: nobody here has such a number or name
 * @TORGET_HANDOVER_KNOWN: here already, by number
 * @TORGET_HANDOVER_ALIKE: somebody here has the same name and birth date, and no number in common
 */
typedef enum
{
  TORGET_HANDOVER_NEW,
  TORGET_HANDOVER_KNOWN,
  TORGET_HANDOVER_ALIKE,
} TorgetHandoverMatch;

/**
 * TorgetHandoverDifference:
 * @type: the records
 * @field: one of their fields
 * @known_id: row id of the record here
 * @ours: what it says, as torget_record_dup_value() has it
 * @theirs: what the handover says
 *
 * What a handover says otherwise. Ours is kept unless the user takes theirs.
 */
typedef struct
{
  const TorgetRecordType *type;
  const TorgetField *field;
  gint64 known_id;
  char *ours;
  char *theirs;
} TorgetHandoverDifference;

/**
 * TorgetHandoverPerson:
 * @id: which person of the handover
 * @family_name: (nullable): as the handover has it; %NULL for somebody who is protected here
 * @given_name: (nullable): likewise
 * @birth_date: likewise
 * @match: whether somebody here is meant
 * @is_same: for ALIKE: the user has said that the two are one
 * @known_id: row id of who is meant or alike, 0 for NEW
 * @is_hidden: who is meant is protected here: nothing of what stands here is shown
 * @n_added: records that come to who is there already
 * @differences: (element-type TorgetHandoverDifference): what both know, and not alike
 */
typedef struct
{
  gint64 id;
  char *family_name;
  char *given_name;
  TorgetDate birth_date;
  TorgetHandoverMatch match;
  gboolean is_same;
  gint64 known_id;
  gboolean is_hidden;
  guint n_added;
  GPtrArray *differences;
} TorgetHandoverPerson;

/**
 * TorgetHandoverCase:
 * @label: (nullable): the sender's label of the household
 * @name: (nullable): the household's name
 * @persons: (element-type TorgetHandoverPerson): its members
 * @n_added: records of the household that come to one that is there already
 * @differences: (element-type TorgetHandoverDifference): of its contracts
 * @is_chosen: whether it is accepted
 *
 * What is accepted as one: a household, or two that share a child, or one person alone.
 */
typedef struct
{
  char *label;
  char *name;
  GPtrArray *persons;
  guint n_added;
  GPtrArray *differences;
  gboolean is_chosen;
} TorgetHandoverCase;

/**
 * TorgetHandoverState:
 * @TORGET_HANDOVER_UNSEEN: has not come before
 * @TORGET_HANDOVER_ACCEPTED: the same file was accepted
 * @TORGET_HANDOVER_DECLINED: the same file was declined
 */
typedef enum
{
  TORGET_HANDOVER_UNSEEN,
  TORGET_HANDOVER_ACCEPTED,
  TORGET_HANDOVER_DECLINED,
} TorgetHandoverState;

/**
 * TorgetHandover:
 *
 * A handover that has come from another municipality: what it holds, how that meets the file, and
 * what the user decides. Nothing is changed before it is accepted. Reference counted; while a call
 * with it is under way, nothing else may use it. Main thread.
 */
typedef struct _TorgetHandover TorgetHandover;

TorgetHandover *torget_handover_ref (TorgetHandover *self);
void torget_handover_unref (TorgetHandover *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetHandover, torget_handover_unref)

const char *torget_handover_get_sender (TorgetHandover *self);
gint64 torget_handover_get_created (TorgetHandover *self);
guint torget_handover_get_withheld (TorgetHandover *self);
const char *torget_handover_get_legal_basis (TorgetHandover *self);
gboolean torget_handover_is_sealed (TorgetHandover *self);
const TorgetMissingFiles *torget_handover_get_missing (TorgetHandover *self);
gboolean torget_handover_is_new_series (TorgetHandover *self);
GPtrArray *torget_handover_get_cases (TorgetHandover *self);
TorgetHandoverState torget_handover_get_state (TorgetHandover *self);
gint64 torget_handover_get_decided_time (TorgetHandover *self);
const char *torget_handover_get_decided_by (TorgetHandover *self);
guint torget_handover_count (TorgetHandover *self,
                             TorgetHandoverMatch match);

/* What the user decides; the groups stay valid until the next preview. */
gboolean torget_handover_takes (TorgetHandover *self,
                                const TorgetHandoverDifference *difference);
void torget_handover_set_takes (TorgetHandover *self,
                                const TorgetHandoverDifference *difference,
                                gboolean takes);
void torget_handover_set_same (TorgetHandover *self,
                               gint64 person,
                               gboolean is_same);

gboolean torget_handover_may_be (const char *path);

/* Reads a file and compares it with what is here. Pages are loaded while a large one is read. Fails
 * with SCHEMA or another reason why the file is refused, and NOT_A_HANDOVER for a document of the
 * region that is none. @progress: (nullable): how much of how much is done */
void torget_session_read_handover_async (TorgetSession *self,
                                         GFile *file,
                                         GFileProgressCallback progress,
                                         gpointer progress_data,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
/* Returns: (transfer full) (nullable) */
TorgetHandover *torget_session_read_handover_finish (TorgetSession *self,
                                                     GAsyncResult *result,
                                                     GError **error);

/* Compares anew, after torget_handover_set_same(). */
void torget_session_preview_handover_async (TorgetSession *self,
                                            TorgetHandover *handover,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
gboolean torget_session_preview_handover_finish (TorgetSession *self,
                                                 GAsyncResult *result,
                                                 GError **error);

/* Accepts the chosen groups: one transaction, one step of Undo. @label: what is done, for History. */
void torget_session_accept_handover_async (TorgetSession *self,
                                           TorgetHandover *handover,
                                           const char *label,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
gboolean torget_session_accept_handover_finish (TorgetSession *self,
                                                GAsyncResult *result,
                                                gint64 *tx,
                                                GError **error);

/* @reason: for the sender, may be empty; nothing but the answer is put on record. */
void torget_session_decline_handover_async (TorgetSession *self,
                                            TorgetHandover *handover,
                                            const char *reason,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
gboolean torget_session_decline_handover_finish (TorgetSession *self,
                                                 GAsyncResult *result,
                                                 GError **error);

G_END_DECLS

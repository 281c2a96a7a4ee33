/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/region-message.h"
#include "service/access-private.h"
#include "service/handover.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* For the files handover*.c only. */

/**
 * TorgetHandover:
 * @records: what the file says, with ids of its own
 * @sender: SCB code
 * @legal_basis: (nullable): what the sender goes by
 * @created: microseconds since the epoch, UTC
 * @withheld: how many the sender has withheld
 * @groups: (element-type TorgetHandoverCase): how it meets the file
 * @taken: keys of the differences where theirs is taken
 * @same: (element-type gint64): persons of the handover who are who is alike here
 * @message: how it goes on record
 * @recipient: (nullable): SCB code of this office, as the sender of a sealed file has it
 * @missing: files that the sender sealed before this one and that have not come
 * @is_new_series: the sender has gone back to a backup since its last file
 * @state: whether it has come before
 * @decided_time: when that was answered
 * @decided_by: (nullable): by whom
 * @answer: what has been answered now
 * @n_accepted: how many persons were accepted
 * @reason: (nullable): why it was declined
 */
struct _TorgetHandover
{
  TorgetRecordSet *records;
  TorgetRegionMessage *message;
  char *recipient;
  TorgetMissingFiles missing;
  gboolean is_new_series;
  char *sender;
  char *legal_basis;
  gint64 created;
  guint withheld;
  GPtrArray *groups;
  GHashTable *taken;
  GHashTable *same;
  TorgetHandoverState state;
  gint64 decided_time;
  char *decided_by;
  TorgetHandoverState answer;
  guint n_accepted;
  char *reason;
};

const char *torget_handover_state_get_code (TorgetHandoverState state);
TorgetHandoverState torget_handover_state_from_code (const char *code);
TorgetHandover *torget_handover_new (void);
TorgetHandoverCase *torget_handover_case_new (void);
void torget_handover_case_free (TorgetHandoverCase *group);
TorgetHandoverPerson *torget_handover_person_new (gint64 id);
gboolean torget_handover_person_is_meant (const TorgetHandoverPerson *person);
void torget_handover_add_difference (GPtrArray *differences,
                                     gconstpointer known,
                                     gconstpointer incoming,
                                     const TorgetField *field);

gboolean torget_handover_compare (TorgetHandover *self,
                                  TorgetSession *session,
                                  TorgetConnection *connection,
                                  GError **error);

/* How each record of a handover meets the file. Database thread. */

typedef struct _TorgetHandoverNode TorgetHandoverNode;

/**
 * TorgetHandoverMeeting:
 * @group: who they are
 * @known: (nullable): the cases here of those who are meant
 * @hides_places: somebody of them has skyddad folkbokföring here
 * @is_hidden: somebody of them is protected here
 */
typedef struct
{
  TorgetHandoverCase *group;
  TorgetRecordSet *known;
  gboolean hides_places;
  gboolean is_hidden;
} TorgetHandoverMeeting;

/**
 * TorgetHandoverNode:
 * @record: what the handover says, without what must not be kept
 * @outer: (nullable): what it is part of; %NULL for households and persons
 * @meeting: of whom it is
 * @person: (nullable): who it is of; %NULL for what is of the household
 * @known: (nullable): the same record here
 * @id: row id here
 * @is_left_out: it is not kept
 */
struct _TorgetHandoverNode
{
  TorgetRecord *record;
  TorgetHandoverNode *outer;
  TorgetHandoverMeeting *meeting;
  TorgetHandoverPerson *person;
  const TorgetRecord *known;
  gint64 id;
  gboolean is_left_out;
};

/**
 * TorgetHandoverPlan:
 * @connection: the file; only read
 * @handover: what has come; its groups are the plan's
 * @new_id: gives row ids
 * @id_data: for @new_id
 * @meetings: (element-type TorgetHandoverMeeting): one for each group
 * @nodes: (element-type TorgetHandoverNode): all, outer ones first
 * @by_record: nodes by the records of the handover
 * @used: records here that have been found again
 */
typedef struct
{
  TorgetConnection *connection;
  TorgetHandover *handover;
  gint64 (*new_id) (gpointer);
  gpointer id_data;
  GPtrArray *meetings;
  GPtrArray *nodes;
  GHashTable *by_record;
  GHashTable *used;
} TorgetHandoverPlan;

TorgetHandoverPlan *torget_handover_plan_new (TorgetConnection *connection,
                                              TorgetHandover *handover,
                                              gint64 (*new_id) (gpointer),
                                              gpointer id_data,
                                              GError **error);
void torget_handover_plan_free (TorgetHandoverPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetHandoverPlan, torget_handover_plan_free)

gint64 torget_handover_plan_get_id (TorgetHandoverPlan *self,
                                    const char *table,
                                    gint64 id);
gboolean torget_handover_plan_meet_persons (TorgetHandoverPlan *self,
                                            GError **error);
TorgetRecordSet *torget_handover_plan_merge (TorgetHandoverPlan *self);

G_END_DECLS

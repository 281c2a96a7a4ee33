/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/rehearsal.h"
#include "service/session.h"

G_BEGIN_DECLS

typedef enum
{
  TORGET_EXPORT_AGGREGATE, /* counts only */
  TORGET_EXPORT_HANDOVER,  /* persons and households with all tracks */
  TORGET_EXPORT_OFFERS,    /* what we offer the others: SFI, flats, practice places */
} TorgetExportProfile;

/**
 * TorgetExportRequest:
 * @profile: what goes
 * @period: (nullable): year as "2026"; %NULL for the present year
 * @sender: SCB code of the sending municipality
 * @legal_basis: (nullable): covers persons without a recorded consent; handover only
 * @recipient: (nullable): SCB code of the municipality that a handover is sealed to, whose office
 *   somebody has confirmed
 * @households: (nullable) (element-type gint64): row ids of those that are handed over; %NULL for all
 * @unsealed: a handover may be written for everybody to read, for tests of the schema; no window
 *   offers this
 * @created: microseconds since the epoch, UTC: of the rehearsal whose figures are submitted; 0 for now
 * @submit: the file is kept as it is sent (service/submission.h); aggregate only
 * @note: (nullable): what to remember of a submission
 */
typedef struct
{
  TorgetExportProfile profile;
  char *period;
  char *sender;
  char *legal_basis;
  char *recipient;
  GArray *households;
  gboolean unsealed;
  gint64 created;
  gboolean submit;
  char *note;
} TorgetExportRequest;

void torget_export_request_clear (TorgetExportRequest *request);

/**
 * TorgetExportPerson:
 * @reason: (nullable): %NULL: goes; else why withheld: code of withheld_reason
 */
typedef struct
{
  gint64 person_id;
  char *family_name; /* %NULL for a protected person */
  char *given_name;
  char *household;
  const char *reason;
} TorgetExportPerson;

void torget_export_person_free (TorgetExportPerson *person);

/**
 * TorgetExportResult:
 * @persons: how many go (handover) or are counted (aggregate)
 * @withheld: how many are withheld
 * @sha256: (nullable): digest of the written file
 * @package: (nullable): number of a sealed file
 * @people: (nullable) (element-type TorgetExportPerson): for a rehearsal, everybody by name
 * @offers: (nullable): for the profile offers, those that go
 * @rehearsal: (nullable): of an aggregate, its figures; for a rehearsal, also what should be looked at
 * @submission_id: row id of the submission that was kept, or 0
 */
typedef struct
{
  guint persons;
  guint withheld;
  char *sha256;
  char *package;
  GPtrArray *people;
  TorgetRecordSet *offers;
  TorgetRehearsal *rehearsal;
  gint64 submission_id;
} TorgetExportResult;

gboolean torget_export_is_year (const char *text);

void torget_export_result_free (TorgetExportResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetExportResult, torget_export_result_free)

/* Who goes and who is withheld and why; writes nothing. */
void torget_session_rehearse_export_async (TorgetSession *self,
                                           const TorgetExportRequest *request,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
TorgetExportResult *torget_session_rehearse_export_finish (TorgetSession *self,
                                                           GAsyncResult *result,
                                                           GError **error);

/* Streams, validates against the schema, and only then puts the file in place, durably. A handover
 * is sealed to its recipient: NOT_CONFIRMED when there is none, and NOT_FOUND when one of its
 * households is gone. The export is written to the export log.
 * @progress: (nullable): called on the main thread. */
void torget_session_export_async (TorgetSession *self,
                                  const TorgetExportRequest *request,
                                  GFile *file,
                                  GFileProgressCallback progress,
                                  gpointer progress_data,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
TorgetExportResult *torget_session_export_finish (TorgetSession *self,
                                                  GAsyncResult *result,
                                                  GError **error);

/* Checks any XML file against the schema, in a child process with limits. Needs no open file.
 * Fails with SCHEMA (the message names line and reason) or READ. */
void torget_validate_xml_async (GFile *file,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean torget_validate_xml_finish (GAsyncResult *result,
                                     GError **error);

G_END_DECLS

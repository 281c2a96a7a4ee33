/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/office-parameters.h"
#include "domain/record-set.h"
#include "report/document.h"

G_BEGIN_DECLS

/**
 * TorgetDocumentKind:
 * @TORGET_DOCUMENT_PLAN: summary of the action plan, for the person, in plain language
 * @TORGET_DOCUMENT_NOTICE: notice to quit (jordabalken 12 kap. 8 §) with proof of delivery
 * @TORGET_DOCUMENT_CONSENT: form for a consent
 * @TORGET_DOCUMENT_MEETING: notes of a meeting of the coordination case
 * @TORGET_DOCUMENT_VISIT: overview of a household, for a home visit
 */
typedef enum
{
  TORGET_DOCUMENT_PLAN,
  TORGET_DOCUMENT_NOTICE,
  TORGET_DOCUMENT_CONSENT,
  TORGET_DOCUMENT_MEETING,
  TORGET_DOCUMENT_VISIT,
  TORGET_N_DOCUMENTS,
} TorgetDocumentKind;

/* As @subject_id: nothing that is on record, but a form to be filled in. */
#define TORGET_SUBJECT_NONE ((gint64) -1)

/**
 * TorgetDocumentRequest:
 * @kind: which document
 * @records: the case, with coordinators and offices
 * @person_id: row id of the person that it is about
 * @subject_id: row id of one of torget_document_kind_list_subjects(); 0 for the latest one
 * @language: `sv` or `en`
 * @recipient: one of torget_document_kind_list_recipients()
 * @parameters: what the office has set
 * @today: the day that it is written
 * @is_demo: the persons are invented, and each page says so
 *
 * What is asked for. Nothing is copied.
 */
typedef struct
{
  TorgetDocumentKind kind;
  TorgetRecordSet *records;
  gint64 person_id;
  gint64 subject_id;
  const char *language;
  const char *recipient;
  const TorgetOfficeParameters *parameters;
  TorgetDate today;
  gboolean is_demo;
} TorgetDocumentRequest;

const char *torget_document_kind_get_code (TorgetDocumentKind kind);
gboolean torget_document_kind_find (const char *code,
                                    TorgetDocumentKind *kind);
const char *const *torget_document_kind_list_recipients (TorgetDocumentKind kind);
GPtrArray *torget_document_kind_list_subjects (TorgetDocumentKind kind,
                                               TorgetRecordSet *records,
                                               gint64 person_id);
gboolean torget_document_kind_is_ready (TorgetDocumentKind kind,
                                        TorgetRecordSet *records,
                                        gint64 person_id,
                                        TorgetDate today);

TorgetDocument *torget_document_build (const TorgetDocumentRequest *request);

G_END_DECLS

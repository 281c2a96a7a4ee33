/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/receipt.h"
#include "support/session-test.h"

G_BEGIN_DECLS

/* Handovers that somebody else may have written. Everybody is invented. */
#define DOCUMENT_FROM(sender, body)                                                               \
  "<vuxentorget xmlns='urn:vuxentorget:torget:region:1.0' version='1.0'><huvud>"                  \
  "<profil>handover</profil><avsandare kommunkod='" sender "'/><period>2026</period>"             \
  "<skapad>2026-11-20T08:00:00Z</skapad><population dold='false'>9</population>"                  \
  "<undantagna>2</undantagna></huvud><overlamning>" body "</overlamning></vuxentorget>"
#define DOCUMENT(body) DOCUMENT_FROM ("2401", body)
#define NUMBER(value)                                                                             \
  "<identitet><typ kod='personnummer'/><varde>" value "</varde></identitet>"
#define PERSON(id, family, given, birth, more)                                                    \
  "<person id='" id "'><efternamn>" family "</efternamn><fornamn>" given "</fornamn>"             \
  "<fodelsedatum>" birth "</fodelsedatum>" more "</person>"
#define FAMILY                                                                                    \
  "<hushall id='h1'><beteckning>N1</beteckning><medlem person='p1'><roll kod='reference_person'/>" \
  "</medlem><medlem person='p2'><roll kod='child'/></medlem></hushall>"
#define MOTHER PERSON ("p1", "Öberg", "Sara", "1990-01-01", NUMBER ("19900101-2385"))
#define CHILD PERSON ("p2", "Öberg", "Liv", "2020-01-01", NUMBER ("20200101-2398"))

/* Calls that are done when they return; they fail the test when they fail. */
char *torget_test_dup_path (TorgetTestSession *test,
                            const char *name);
void torget_test_export_handover (TorgetSession *session,
                                  const char *path,
                                  const char *recipient);
TorgetHandover *torget_test_try_read_handover (TorgetSession *session,
                                               const char *path,
                                               GError **error);
TorgetHandover *torget_test_read_handover (TorgetSession *session,
                                           const char *path);
void torget_test_preview_handover (TorgetSession *session,
                                   TorgetHandover *handover);
gint64 torget_test_accept_handover (TorgetSession *session,
                                    TorgetHandover *handover);
void torget_test_decline_handover (TorgetSession *session,
                                   TorgetHandover *handover,
                                   const char *reason);
void torget_test_seal (TorgetSession *session,
                       int content,
                       const char *path,
                       const char *recipient,
                       guint64 sequence);
void torget_test_seal_handover (TorgetSession *session,
                                const char *path,
                                const char *recipient,
                                guint64 sequence);
void torget_test_try_write_receipt (TorgetSession *session,
                                    TorgetHandover *handover,
                                    const char *path,
                                    GError **error);
void torget_test_write_receipt (TorgetSession *session,
                                TorgetHandover *handover,
                                const char *path);
TorgetReceipt *torget_test_read_receipt (TorgetSession *session,
                                         const char *path,
                                         GError **error);
void torget_test_trust_office (TorgetSession *session,
                               TorgetTestSession *other,
                               const char *municipality);
TorgetHandover *torget_test_read_handover_text (TorgetTestSession *test,
                                                const char *text);
gint64 torget_test_receive_handover (TorgetTestSession *test,
                                     const char *text);

G_END_DECLS

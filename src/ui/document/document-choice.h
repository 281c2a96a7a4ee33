/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/document.h"

G_BEGIN_DECLS

/**
 * TorgetDocumentChoice:
 *
 * Which document about a person, about which of several records, for whom and in which language.
 *
 * Signals: `changed`, when something else is chosen.
 */
#define TORGET_TYPE_DOCUMENT_CHOICE (torget_document_choice_get_type ())
G_DECLARE_FINAL_TYPE (TorgetDocumentChoice, torget_document_choice, TORGET, DOCUMENT_CHOICE,
                      AdwPreferencesGroup)

void torget_document_choice_load (TorgetDocumentChoice *self,
                                  TorgetRecordSet *records,
                                  gint64 person_id);
void torget_document_choice_set (TorgetDocumentChoice *self,
                                 TorgetDocumentKind kind,
                                 const char *language,
                                 const char *recipient);
void torget_document_choice_read (TorgetDocumentChoice *self,
                                  TorgetDocumentRequest *request);

G_END_DECLS

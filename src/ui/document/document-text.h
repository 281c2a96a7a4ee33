/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/document.h"

G_BEGIN_DECLS

const char *torget_document_kind_get_name (TorgetDocumentKind kind);
const char *torget_document_kind_get_missing (TorgetDocumentKind kind);
const char *torget_document_recipient_get_name (const char *recipient);
char *torget_document_subject_dup_name (gconstpointer subject);
char *torget_document_warnings_dup_text (TorgetDocumentWarning warnings);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/form-draft.h"
#include "ui/person/record-dialog.h"

G_BEGIN_DECLS

/**
 * TorgetDraftKeeper:
 *
 * Keeps what is typed into a widget inside the encrypted file, a moment after each change and when
 * the file is closed, so that neither a lock nor a crash loses it. It goes when a window goes while the
 * file is open: then it was saved, or somebody wanted to lose it.
 */
#define TORGET_TYPE_DRAFT_KEEPER (torget_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (TorgetDraftKeeper, torget_draft_keeper, TORGET, DRAFT_KEEPER, GObject)

/**
 * TorgetDraftContentFunc:
 * @widget: what is typed into
 * @content: an empty key file
 *
 * Writes what stands there, as torget_form_keep() does.
 *
 * Returns: whether there is anything that would be lost
 */
typedef gboolean (*TorgetDraftContentFunc) (GtkWidget *widget,
                                            GKeyFile *content);

TorgetDraftKeeper *torget_draft_keeper_attach (GtkWidget *widget,
                                               TorgetSession *session,
                                               const char *form,
                                               TorgetDraftContentFunc write);
void torget_draft_keeper_begin (TorgetDraftKeeper *self,
                                gint64 row);
void torget_draft_keeper_touch (TorgetDraftKeeper *self);
void torget_draft_keeper_forget (TorgetDraftKeeper *self);

#define TORGET_DRAFT_NEW_PERSON "person/new"
#define TORGET_DRAFT_NEW_NOTE "note/new"

void torget_draft_keep (TorgetRecordDialog *dialog,
                        TorgetSession *session,
                        gint64 person_id,
                        const char *table,
                        const char *suffix);
void torget_draft_touch (TorgetRecordDialog *dialog);
GKeyFile *torget_draft_read_content (const TorgetFormDraft *draft);
gpointer torget_draft_dup_record (GKeyFile *content,
                                  const TorgetRecordType *type);
gconstpointer torget_draft_choose_record (TorgetRecordSet *records,
                                          const TorgetRecord *kept,
                                          const char *suffix);
void torget_draft_restore (TorgetRecordDialog *dialog,
                           const TorgetFormDraft *draft);
void torget_draft_leave (GtkWindow *dialog);

G_END_DECLS

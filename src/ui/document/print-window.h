/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"
#include "ui/document/document-choice.h"
#include "ui/document/pages-view.h"

G_BEGIN_DECLS

/**
 * TorgetPrintWindow:
 *
 * A document about a person: which one, in which language and for whom, and its pages as they
 * will be on paper. Or one document that is given.
 *
 * Actions: `document.print` (Ctrl+P) and `document.save` (Ctrl+S), which saves a PDF.
 */
#define TORGET_TYPE_PRINT_WINDOW (torget_print_window_get_type ())
G_DECLARE_FINAL_TYPE (TorgetPrintWindow, torget_print_window, TORGET, PRINT_WINDOW, AdwWindow)

GtkWidget *torget_print_window_new (TorgetSession *session,
                                    gint64 person_id);
GtkWidget *torget_print_window_new_for (TorgetSession *session,
                                        TorgetDocument *document,
                                        const TorgetDocumentUse *use,
                                        const char *description);
TorgetDocumentChoice *torget_print_window_get_choice (TorgetPrintWindow *self);
void torget_print_window_save (TorgetPrintWindow *self,
                               GFile *file);
TorgetPagesView *torget_print_window_get_view (TorgetPrintWindow *self);
const char *torget_print_window_get_state (TorgetPrintWindow *self);
const char *torget_print_window_get_warning (TorgetPrintWindow *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/document.h"

G_BEGIN_DECLS

GtkPrintOperation *torget_print_job_new (TorgetSession *session,
                                         const TorgetDocumentUse *use,
                                         TorgetDocument *document);

G_END_DECLS

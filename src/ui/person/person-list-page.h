/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/list/list-page.h"

G_BEGIN_DECLS

GtkWidget *torget_person_list_page_new (TorgetSession *session);

G_END_DECLS

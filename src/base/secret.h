/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A passphrase or recovery key as text, which is wiped before its memory is given back. */
typedef char TorgetSecret;

void torget_secret_free (TorgetSecret *secret);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetSecret, torget_secret_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A target takes any bytes, asserts what must hold of them, and keeps nothing. It is the same
 * function for libFuzzer (./dev torture) and for replay.c, which runs in every test. */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize size);

G_END_DECLS

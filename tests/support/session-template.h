/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An empty file that opens with TORGET_TEST_PASSPHRASE, made once for all tests of a program: to
 * make one costs ten times what a copy does. Nobody has opened the copy before. */
void torget_test_template_copy (const char *path);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TorgetApplication:
 *
 * The program: one window over one session. Options of the command line: `--demo`, `--language`,
 * `--theme`, `--size`, and `--screenshots`, which visits every view and quits.
 */
#define TORGET_TYPE_APPLICATION (torget_application_get_type ())
G_DECLARE_FINAL_TYPE (TorgetApplication, torget_application, TORGET, APPLICATION, AdwApplication)

TorgetApplication *torget_application_new (void);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/key-file.h"

G_BEGIN_DECLS

/* For key-file.c and key-file-disk.c only. */

/* The group that is no slot. */
#define TORGET_KEY_FILE_GROUP "torget"

struct _TorgetKeyFile
{
  GKeyFile *file;
  TorgetKeyCost cost;
};

TorgetKeyFile *torget_key_file_wrap (GKeyFile *file,
                                     TorgetKeyCost cost);

G_END_DECLS

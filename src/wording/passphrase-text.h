/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/passphrase.h"

G_BEGIN_DECLS

const char *torget_passphrase_get_advice (TorgetPassphraseWorth worth);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/person/person-case.h"

G_BEGIN_DECLS

#define TORGET_TYPE_PERSON_HEADER (torget_person_header_get_type ())
G_DECLARE_FINAL_TYPE (TorgetPersonHeader, torget_person_header, TORGET, PERSON_HEADER, AdwBin)

void torget_person_header_show (TorgetPersonHeader *self,
                                TorgetPersonCase *person_case);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Written by iso-codes-gen.py, which says what a line holds. */
extern const char torget_iso_languages[];
extern const char torget_iso_countries[];

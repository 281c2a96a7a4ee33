/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/register-rows.h"
#include "service/register-model.h"
#include "ui/list/list-spec.h"
#include "ui/person/record-spec.h"

G_BEGIN_DECLS

/**
 * TorgetRegisterFilter:
 * @title: N_() marked
 * @show: which entries are left
 */
typedef struct
{
  const char *title;
  TorgetRegisterShow show;
} TorgetRegisterFilter;

/**
 * TorgetRegisterSpec:
 * @title: what the register is called; N_() marked, as all texts
 * @heading: (nullable): of the registers that begin with this one
 * @icon_name: symbolic icon
 * @record: how an entry is shown and edited
 * @list: its columns; @sort of a column is a number that no other column of the list has
 * @filters: what the list can be narrowed to, ended by one without a title
 * @empty_text: what the register is for
 * @is_never_named: whether no record can name an entry
 * @is_made_elsewhere: whether entries are made from those of other registers
 *
 * How a register looks.
 */
typedef struct
{
  const char *title;
  const char *heading;
  const char *icon_name;
  const TorgetRecordSpec *record;
  const TorgetListSpec *list;
  const TorgetRegisterFilter *filters;
  const char *empty_text;
  gboolean is_never_named;
  gboolean is_made_elsewhere;
} TorgetRegisterSpec;

const TorgetRegisterSpec *torget_register_spec_get (TorgetRegister reg);

G_END_DECLS

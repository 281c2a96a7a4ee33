/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

G_BEGIN_DECLS

/**
 * TorgetRegister:
 *
 * The registers of an office: what several persons' records name. Units, from preschools to
 * landlords, are named by their name, since a register that comes in brings nothing else; all
 * others are linked.
 */
typedef enum
{
  TORGET_REGISTER_PRESCHOOLS,
  TORGET_REGISTER_SCHOOLS,
  TORGET_REGISTER_SFI_PROVIDERS,
  TORGET_REGISTER_SFI_GROUPS,
  TORGET_REGISTER_DWELLINGS,
  TORGET_REGISTER_HEAD_LEASES,
  TORGET_REGISTER_LANDLORDS,
  TORGET_REGISTER_EMPLOYERS,
  TORGET_REGISTER_PRACTICE_PLACES,
  TORGET_REGISTER_MENTORS,
  TORGET_REGISTER_AGENCIES,
  TORGET_REGISTER_AGENCY_UNITS,
  TORGET_REGISTER_COORDINATORS,
  TORGET_REGISTER_OFFICES,
  TORGET_REGISTER_NOTE_TEMPLATES,
  TORGET_REGISTER_OFFERS, /* our own, to the region */
  TORGET_N_REGISTERS,
} TorgetRegister;

const char *torget_register_get_unit_kind (TorgetRegister reg);
TorgetRegister torget_register_of_field (gconstpointer record,
                                         const char *field,
                                         TorgetRecordSet *records);
const char *torget_register_get_offer_kind (TorgetRegister reg);
char *torget_register_dup_key (const char *name);
guint torget_register_likeness (const char *a,
                                const char *b);
gboolean torget_register_is_alike (const char *a,
                                   const char *b);

/**
 * TorgetRegisterRow:
 *
 * What a register shows of one of its entries. The id is that of the entry; a name that records
 * use without its being in the register has the id 0, and what another municipality offers has the
 * id of the offer below zero. Members that a register does not know are not set.
 */
typedef struct
{
  TorgetRecord record;
  char *name;
  char *detail; /* what it belongs to: an agency, an employer, a head lease */
  char *sector; /* code of sector */
  char *municipality; /* code of municipality */
  char *phone;
  char *email;
  gboolean is_known; /* it is in the register */
  int uses; /* records that name it */
  int size_m2;
  int rooms;
  int rent; /* SEK a month */
  gboolean is_vacant; /* no contract runs, is signed or is being prepared */
  TorgetDate vacant_from; /* first day; not known where nobody has lived there */
  int flats; /* on the same head lease, this one among them */
  char *search_key; /* what it is found by, as torget_text_fold() writes it */
  gboolean is_alike; /* the entry before or after it by name may be the same */
  char *offer_kind; /* code of region_offer_kind; of an offer, as are these: */
  int places;
  TorgetDate valid_to; /* last day of the offer */
  TorgetDate received_date; /* when another municipality's came */
} TorgetRegisterRow;

TORGET_DECLARE_RECORD (TorgetRegisterRow, register_row)

gboolean torget_register_row_is_received (const TorgetRegisterRow *row);
gint64 torget_register_row_get_offer_id (const TorgetRegisterRow *row);

/**
 * TorgetRegisterUse:
 *
 * A record that names an entry of a register, and whose it is. A record that belongs to several
 * persons, or to none, has one row for each, or one without a person.
 */
typedef struct
{
  TorgetRecord record;
  char *source; /* table */
  gint64 person_id; /* 0 also for somebody protected: an entry tells where one is */
  char *family_name;
  char *given_name;
  char *protection; /* code of protection */
  char *label; /* what the record is called, where that is not the person */
  TorgetDate date;
} TorgetRegisterUse;

TORGET_DECLARE_RECORD (TorgetRegisterUse, register_use)

/* Who rents a flat together with at least two others in order to sublet them holds a block lease:
 * the exception of the first two years does not apply, and the subtenant's right to stay runs from
 * the first day (jordabalken 12 kap. 45 § andra stycket). */
#define TORGET_BLOCK_LEASE_FLATS 3

G_END_DECLS

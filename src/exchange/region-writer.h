/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/export-policy.h"
#include "domain/small-cells.h"
#include "exchange/xml-writer.h"

G_BEGIN_DECLS

/**
 * TorgetRegionHeader:
 * @profile: aggregate, handover or offers
 * @sender: SCB code of the sending municipality
 * @recipient: (nullable): SCB code of the only municipality that it is meant for
 * @period: year
 * @created: microseconds since the epoch, UTC
 * @population: how many persons are counted, or go
 * @withheld: how many are withheld
 * @legal_basis: (nullable): what covers persons without a consent
 *
 * What stands above every document of the region.
 */
typedef struct
{
  const char *profile;
  const char *sender;
  const char *recipient;
  const char *period;
  gint64 created;
  TorgetCell population;
  guint withheld;
  const char *legal_basis;
} TorgetRegionHeader;

/* Sexes of legal sex as counted, in the order of TorgetRegionCount.cells. */
#define TORGET_REGION_N_SEXES 3
extern const char *const torget_region_sexes[TORGET_REGION_N_SEXES];

/**
 * TorgetRegionCount:
 * @track: all, plan, sfi, preschool, sublet
 * @cells: by sex
 * @total: their sum
 */
typedef struct
{
  const char *track;
  TorgetCell cells[TORGET_REGION_N_SEXES];
  TorgetCell total;
} TorgetRegionCount;

/**
 * TorgetRegionIds:
 * @persons: (element-type gint64 guint): the persons who go, by row id; others are not named
 * @households: (element-type gint64 guint): the households that are written, by row id
 *
 * What persons and households are called in a handover: they are numbered from 1 in the order of
 * their row ids, so that the same cases make the same file in whichever database they lie.
 */
typedef struct
{
  GHashTable *persons;
  GHashTable *households;
} TorgetRegionIds;

void torget_region_write_begin (TorgetXmlWriter *writer,
                                const TorgetRegionHeader *header);
void torget_region_write_counts (TorgetXmlWriter *writer,
                                 const char *municipality,
                                 const TorgetRegionCount *counts,
                                 guint n_counts);
void torget_region_write_household (TorgetXmlWriter *writer,
                                    TorgetRecordSet *records,
                                    gint64 household_id,
                                    const TorgetRegionIds *ids,
                                    const TorgetExportScope *scope);
void torget_region_write_person (TorgetXmlWriter *writer,
                                 TorgetRecordSet *records,
                                 gint64 person_id,
                                 const TorgetRegionIds *ids);
void torget_region_write_end (TorgetXmlWriter *writer);
void torget_region_write_id (TorgetXmlWriter *writer,
                             const char *attribute,
                             char prefix,
                             gint64 id);
void torget_region_write_field (TorgetXmlWriter *writer,
                                gconstpointer record,
                                const TorgetField *field,
                                const char *element);

G_END_DECLS

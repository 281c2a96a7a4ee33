/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

G_BEGIN_DECLS

#define TORGET_REGION_NAMESPACE "urn:vuxentorget:torget:region:1.0"
#define TORGET_REGION_VERSION "1.0"

/**
 * TorgetRegionField:
 * @field: name of a field
 * @element: name of its element
 * @swedish: (nullable): what it says, in Swedish, where the name of the field says too little
 * @english: (nullable): the same in English
 */
typedef struct
{
  const char *field;
  const char *element;
  const char *swedish;
  const char *english;
} TorgetRegionField;

/**
 * TorgetRegionRecord:
 * @type: the records
 * @element: name of their element
 * @fields: what is told of them, in this order, ended by %NULL
 *
 * How records of one type are called in the region's XML.
 */
typedef struct
{
  const TorgetRecordType *type;
  const char *element;
  const TorgetRegionField *fields;
} TorgetRegionRecord;

/**
 * TorgetRegionPart:
 * @outer: records
 * @inner: records that stand inside them; one of the two has a link to the other
 * @many: whether there can be several
 */
typedef struct
{
  const TorgetRecordType *outer;
  const TorgetRecordType *inner;
  gboolean many;
} TorgetRegionPart;

const TorgetRegionPart *torget_region_part_list (guint *n_parts);
const TorgetRegionRecord *torget_region_record_find_element (const TorgetRecordType *outer,
                                                             const char *element);
const char *torget_region_get_body (const char *profile);
const TorgetRegionRecord *torget_region_record_find (const TorgetRecordType *type);
const TorgetRegionRecord *torget_region_record_list (guint *n_records);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/field-owner.h"
#include "domain/record-set.h"
#include "domain/retention.h"

G_BEGIN_DECLS

/**
 * SECTION: Extract
 *
 * What somebody is told who asks what the office has about them (registerutdrag,
 * dataskyddsförordningen artikel 15): the data, what they are for, who has had them, how long they
 * are kept, where they come from. What is about other persons, or what secrecy covers, is left out,
 * and the extract says so (artikel 15.4; offentlighets- och sekretesslagen 12 kap. 1 §, 21 kap. 3 §).
 */

/* A value with its name; @code is that of a code list. */
typedef struct
{
  const char *field; /* name in the file, for programs */
  const char *name;  /* in the language of the extract */
  char *code;        /* %NULL when it is no code */
  char *value;
  const TorgetLegalGround *ground;
} TorgetExtractValue;

/* Records of one kind, in the order of the file. */
typedef struct
{
  const char *table;
  const char *name;
  const TorgetFieldOwner *owner; /* whose they are, and on which ground the office has them */
  GPtrArray *records;            /* each a GPtrArray of TorgetExtractValue */
} TorgetExtractSection;

/* Somebody who was given something: a document, an export. */
typedef struct
{
  TorgetDate date;
  char *what; /* code of the access log, such as `print:plan:viva` */
  char *who;  /* in the language of the extract */
} TorgetExtractRecipient;

/**
 * TorgetExtractRequest:
 * @records: the case of the person, with the registers that its records name
 * @person_id: row id of the person
 * @language: `sv` or `en`
 * @today: day of the extract
 * @given: (element-type TorgetAccessRow): what the access log says was given out about the person
 * @imports: (element-type TorgetDate): days on which data about the person were imported
 * @retention: what the rules of retention say
 *
 * What an extract is written from. Nothing is copied but texts.
 */
typedef struct
{
  TorgetRecordSet *records;
  gint64 person_id;
  const char *language;
  TorgetDate today;
  GPtrArray *given;
  GArray *imports;
  const TorgetRetention *retention;
} TorgetExtractRequest;

/**
 * TorgetExtract:
 * @language: `sv` or `en`
 * @person_id: row id of the person
 * @today: day of the extract
 * @name: of the person
 * @sections: (element-type TorgetExtractSection): the data
 * @withheld: (element-type utf8): what is left out and why, each a sentence
 * @purposes: (element-type utf8): what the data are for, and on which legal basis
 * @grounds: (element-type utf8): the ground of each kind of data that is told, a sentence for each
 *   ground
 * @recipients: (element-type TorgetExtractRecipient): who has been given something
 * @nobody: (nullable): says that nobody has been
 * @retention: (element-type utf8): how long the data are kept
 * @sources: (element-type utf8): where the data come from
 * @rights: (element-type utf8): what the person can ask for
 */
typedef struct
{
  const char *language;
  gint64 person_id;
  TorgetDate today;
  char *name;
  GPtrArray *sections;
  GPtrArray *withheld;
  GPtrArray *purposes;
  GPtrArray *grounds;
  GPtrArray *recipients;
  const char *nobody;
  GPtrArray *retention;
  GPtrArray *sources;
  GPtrArray *rights;
} TorgetExtract;

TorgetExtract *torget_extract_new (const TorgetExtractRequest *request);
void torget_extract_free (TorgetExtract *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetExtract, torget_extract_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/erasure.h"
#include "report/document.h"

G_BEGIN_DECLS

/**
 * TorgetCertificate:
 * @erasure: a proposal that was carried out
 * @language: `sv` or `en`
 * @office: (nullable): name of the office
 * @today: day of the print
 * @is_demo: whether the persons were invented
 *
 * What a certificate of erasure on paper is written from.
 */
typedef struct
{
  const TorgetErasure *erasure;
  const char *language;
  const char *office;
  TorgetDate today;
  gboolean is_demo;
} TorgetCertificate;

TorgetDocument *torget_build_certificate (const TorgetCertificate *certificate);

G_END_DECLS

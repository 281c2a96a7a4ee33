/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The extract of what the office has about a person, to read. */
#include "config.h"

#include "report/build-extract.h"

#include "report/phrases.h"
#include "report/wording.h"

#define FONT_SIZE 10.5

static const TorgetWording title = { "Registerutdrag", "Register extract" };
static const TorgetWording intro = {
  "Det här är vad som finns registrerat om dig i Torget, enligt artikel 15 i "
  "dataskyddsförordningen.",
  "This is what is on record about you in Torget, under article 15 of the General Data Protection "
  "Regulation.",
};
static const TorgetWording about = { "Utdraget gäller", "The extract is about" };
static const TorgetWording day = { "Uppgifterna som de är den", "The data as they are on" };
static const TorgetWording withheld = { "Vad som inte står här", "What is not told here" };
static const TorgetWording purposes = { "Vad uppgifterna används till", "What the data are for" };
static const TorgetWording grounds = { "Enligt vilken lag", "Under which law" };
static const TorgetWording data = { "Uppgifterna", "The data" };
static const TorgetWording recipients = { "Vem som har fått uppgifter", "Who has been given data" };
static const TorgetWording retention = { "Hur länge uppgifterna finns kvar",
                                         "How long the data are kept" };
static const TorgetWording sources = { "Var uppgifterna kommer ifrån",
                                       "Where the data come from" };
static const TorgetWording rights = { "Vad du kan begära", "What you can ask for" };

static void
add_list (TorgetDocument *document,
          const TorgetWording *heading,
          GPtrArray *sentences)
{
  if (sentences->len == 0)
    return;
  torget_document_add (document, TORGET_BLOCK_HEADING,
                       torget_wording_get (heading, document->language));
  for (guint i = 0; i < sentences->len; i++)
    torget_document_add (document, TORGET_BLOCK_ITEM, g_ptr_array_index (sentences, i));
}

static void
add_record (TorgetDocument *document,
            GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      const TorgetExtractValue *value = g_ptr_array_index (values, i);

      torget_document_add_pair (document, TORGET_BLOCK_FACT,
                                value->name != NULL ? value->name : value->field, value->value);
    }
}

/* Several records of one kind are numbered. */
static void
add_section (TorgetDocument *document,
             const TorgetExtractSection *section)
{
  for (guint i = 0; i < section->records->len; i++)
    {
      g_autofree char *heading = section->records->len > 1
                                     ? g_strdup_printf ("%s %u", section->name, i + 1)
                                     : g_strdup (section->name);

      torget_document_add (document, TORGET_BLOCK_HEADING, heading);
      add_record (document, g_ptr_array_index (section->records, i));
    }
}

static void
add_recipients (TorgetDocument *document,
                const TorgetExtract *extract)
{
  torget_document_add (document, TORGET_BLOCK_HEADING,
                       torget_wording_get (&recipients, document->language));
  if (extract->nobody != NULL)
    torget_document_add (document, TORGET_BLOCK_PARAGRAPH, extract->nobody);
  for (guint i = 0; i < extract->recipients->len; i++)
    {
      const TorgetExtractRecipient *recipient = g_ptr_array_index (extract->recipients, i);
      char iso[TORGET_DATE_ISO_SIZE];

      torget_document_add_pair (document, TORGET_BLOCK_FACT,
                                torget_date_write_iso (recipient->date, iso), recipient->who);
    }
}

static TorgetDocument *
create_document (const TorgetExtract *extract,
                 gboolean is_demo)
{
  const char *heading = torget_wording_get (&title, extract->language);
  TorgetDocument *document = torget_document_new (heading, extract->language);
  char iso[TORGET_DATE_ISO_SIZE];

  document->font_size = FONT_SIZE;
  document->footer
      = torget_phrase_dup (TORGET_PHRASE_FOOTER, extract->language, "title", heading, "date",
                           torget_date_write_iso (extract->today, iso), NULL);
  document->page_text = g_strdup (torget_phrase_get (TORGET_PHRASE_PAGE, extract->language));
  if (is_demo)
    document->mark = g_strdup (torget_phrase_get (TORGET_PHRASE_INVENTED, extract->language));
  if (extract->withheld->len > 0)
    document->warnings |= TORGET_DOCUMENT_IS_PARTIAL;
  torget_document_add (document, TORGET_BLOCK_TITLE, heading);
  torget_document_add (document, TORGET_BLOCK_PARAGRAPH,
                       torget_wording_get (&intro, extract->language));
  torget_document_add_pair (document, TORGET_BLOCK_FACT,
                            torget_wording_get (&about, extract->language), extract->name);
  torget_document_add_pair (document, TORGET_BLOCK_FACT,
                            torget_wording_get (&day, extract->language), iso);
  return document;
}

/**
 * torget_build_extract:
 * @extract: what is told
 * @is_demo: whether the person is invented
 *
 * Pure; any thread.
 *
 * Returns: (transfer full): the extract as a document
 */
TorgetDocument *
torget_build_extract (const TorgetExtract *extract,
                      gboolean is_demo)
{
  TorgetDocument *document = create_document (extract, is_demo);

  add_list (document, &withheld, extract->withheld);
  add_list (document, &purposes, extract->purposes);
  add_list (document, &grounds, extract->grounds);
  add_recipients (document, extract);
  add_list (document, &retention, extract->retention);
  add_list (document, &sources, extract->sources);
  add_list (document, &rights, extract->rights);
  torget_document_add (document, TORGET_BLOCK_TITLE,
                       torget_wording_get (&data, extract->language));
  for (guint i = 0; i < extract->sections->len; i++)
    add_section (document, g_ptr_array_index (extract->sections, i));
  return document;
}

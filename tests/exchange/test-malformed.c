/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents that are no XML, after the kinds of the W3C's test suite: each is refused with its line,
 * never mended, shortened or guessed at. Each differs from a document that is accepted in one place
 * only. All persons are invented. */
#include "config.h"

#include "exchange/error.h"
#include "exchange/xml-validator.h"

#include <libxml/parser.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define SCHEMA TORGET_BUILD_DIR "/data/torget-region-1.0.xsd"
#define TEXT(literal) literal, sizeof (literal) - 1

/* Where the bytes of a case stand. */
typedef enum
{
  PLACE_PROLOG,
  PLACE_TAG,
  PLACE_NAMESPACE, /* in the tag; well-formed, were it not for namespaces */
  PLACE_TEXT,
  PLACE_WHOLE,
} Place;

typedef struct
{
  const char *name;
  Place place;
  const char *bytes;
  gsize size;
} Case;

static const Case bad[] = {
  { "empty", PLACE_WHOLE, TEXT ("") },
  { "space", PLACE_WHOLE, TEXT (" \n") },
  { "text-alone", PLACE_WHOLE, TEXT ("hej") },
  { "byte-order-mark-alone", PLACE_WHOLE, TEXT ("\xef\xbb\xbf") },
  { "declaration-alone", PLACE_WHOLE, TEXT ("<?xml version='1.0'?>") },
  { "comment-alone", PLACE_WHOLE, TEXT ("<!-- hej -->") },
  { "open-angle", PLACE_WHOLE, TEXT ("<") },
  { "no-name", PLACE_WHOLE, TEXT ("<>") },
  { "space-before-name", PLACE_WHOLE, TEXT ("< a/>") },
  { "digit-name", PLACE_WHOLE, TEXT ("<1a/>") },
  { "hyphen-name", PLACE_WHOLE, TEXT ("<-a/>") },
  { "dot-name", PLACE_WHOLE, TEXT ("<.a/>") },
  { "only-end", PLACE_WHOLE, TEXT ("</a>") },
  { "no-end", PLACE_WHOLE, TEXT ("<a>") },
  { "end-without-name", PLACE_WHOLE, TEXT ("<a></>") },
  { "other-end", PLACE_WHOLE, TEXT ("<a></b>") },
  { "end-in-other-case", PLACE_WHOLE, TEXT ("<a></A>") },
  { "crossed", PLACE_WHOLE, TEXT ("<a><b></a></b>") },
  { "open-start-tag", PLACE_WHOLE, TEXT ("<a") },
  { "open-end-tag", PLACE_WHOLE, TEXT ("<a></a") },
  { "slash-before-space", PLACE_WHOLE, TEXT ("<a / >") },
  { "double-slash", PLACE_WHOLE, TEXT ("<a//>") },
  { "double-open", PLACE_WHOLE, TEXT ("<<a/>") },
  { "attributes-in-end", PLACE_WHOLE, TEXT ("<a></a b=''>") },
  { "two-roots", PLACE_WHOLE, TEXT ("<a/><b/>") },
  { "text-after", PLACE_WHOLE, TEXT ("<a/>hej") },
  { "text-before", PLACE_WHOLE, TEXT ("hej<a/>") },
  { "cdata-after", PLACE_WHOLE, TEXT ("<a/><![CDATA[]]>") },
  { "cdata-before", PLACE_WHOLE, TEXT ("<![CDATA[]]><a/>") },
  { "reference-after", PLACE_WHOLE, TEXT ("<a/>&#32;") },
  { "reference-before", PLACE_WHOLE, TEXT ("&#32;<a/>") },
  { "declaration-second", PLACE_WHOLE, TEXT ("<!-- --><?xml version='1.0'?><a/>") },
  { "declaration-after-space", PLACE_WHOLE, TEXT (" <?xml version='1.0'?><a/>") },
  { "declaration-twice", PLACE_WHOLE, TEXT ("<?xml version='1.0'?><?xml version='1.0'?><a/>") },
  { "declaration-inside", PLACE_WHOLE, TEXT ("<a><?xml version='1.0'?></a>") },
  { "declaration-after", PLACE_WHOLE, TEXT ("<a/><?xml version='1.0'?>") },
  { "slash-only", PLACE_WHOLE, TEXT ("<a/") },
  { "nul-after", PLACE_WHOLE, TEXT ("<a/>\0") },
  { "nul-before", PLACE_WHOLE, TEXT ("\0<a/>") },
  { "bracket-after", PLACE_WHOLE, TEXT ("<a/>]]>") },
  { "latin-without-declaration", PLACE_WHOLE, TEXT ("<a>\xe5</a>") },
  { "sgml-short-tag", PLACE_WHOLE, TEXT ("<a/b/") },
  { "sgml-empty-end", PLACE_WHOLE, TEXT ("<a>b</>") },
  { "sgml-open-start", PLACE_WHOLE, TEXT ("<a<b/></a>") },
  { "no-version", PLACE_PROLOG, TEXT ("<?xml encoding='UTF-8'?>") },
  { "version-unquoted", PLACE_PROLOG, TEXT ("<?xml version=1.0?>") },
  { "version-mixed-quotes", PLACE_PROLOG, TEXT ("<?xml version='1.0\"?>") },
  { "version-empty", PLACE_PROLOG, TEXT ("<?xml version=''?>") },
  { "version-words", PLACE_PROLOG, TEXT ("<?xml version='one'?>") },
  { "version-twice", PLACE_PROLOG, TEXT ("<?xml version='1.0' version='1.0'?>") },
  { "version-upper", PLACE_PROLOG, TEXT ("<?xml VERSION='1.0'?>") },
  { "declaration-upper", PLACE_PROLOG, TEXT ("<?XML version='1.0'?>") },
  { "declaration-open", PLACE_PROLOG, TEXT ("<?xml version='1.0'>") },
  { "declaration-unknown", PLACE_PROLOG, TEXT ("<?xml version='1.0' valid='no'?>") },
  { "encoding-first", PLACE_PROLOG, TEXT ("<?xml encoding='UTF-8' version='1.0'?>") },
  { "encoding-empty", PLACE_PROLOG, TEXT ("<?xml version='1.0' encoding=''?>") },
  { "encoding-space", PLACE_PROLOG, TEXT ("<?xml version='1.0' encoding=' UTF-8'?>") },
  { "encoding-digit", PLACE_PROLOG, TEXT ("<?xml version='1.0' encoding='8-UTF'?>") },
  { "encoding-unknown", PLACE_PROLOG, TEXT ("<?xml version='1.0' encoding='x-none'?>") },
  { "encoding-unquoted", PLACE_PROLOG, TEXT ("<?xml version='1.0' encoding=UTF-8?>") },
  { "encoding-no-space", PLACE_PROLOG, TEXT ("<?xml version='1.0'encoding='UTF-8'?>") },
  { "standalone-upper", PLACE_PROLOG, TEXT ("<?xml version='1.0' standalone='YES'?>") },
  { "standalone-number", PLACE_PROLOG, TEXT ("<?xml version='1.0' standalone='1'?>") },
  { "standalone-before-encoding", PLACE_PROLOG,
    TEXT ("<?xml version='1.0' standalone='yes' encoding='UTF-8'?>") },
  { "instruction-open", PLACE_PROLOG, TEXT ("<?hej") },
  { "instruction-no-target", PLACE_PROLOG, TEXT ("<? hej?>") },
  { "instruction-reserved", PLACE_PROLOG, TEXT ("<?XmL hej?>") },
  { "instruction-half-end", PLACE_PROLOG, TEXT ("<?hej >") },
  { "instruction-digit", PLACE_PROLOG, TEXT ("<?1 ?>") },
  { "comment-double-hyphen", PLACE_PROLOG, TEXT ("<!-- a -- b -->") },
  { "comment-triple-hyphen", PLACE_PROLOG, TEXT ("<!-- a --->") },
  { "comment-open", PLACE_PROLOG, TEXT ("<!-- a ") },
  { "comment-half", PLACE_PROLOG, TEXT ("<!- a -->") },
  { "comment-control", PLACE_PROLOG, TEXT ("<!-- \1 -->") },
  { "comment-short", PLACE_PROLOG, TEXT ("<!-->") },
  { "comment-not-utf8", PLACE_PROLOG, TEXT ("<!-- \xff -->") },
  { "element-declaration", PLACE_PROLOG, TEXT ("<!ELEMENT a ANY>") },
  { "entity-declaration", PLACE_PROLOG, TEXT ("<!ENTITY a 'b'>") },
  { "attlist", PLACE_PROLOG, TEXT ("<!ATTLIST a b CDATA ''>") },
  { "doctype-open", PLACE_PROLOG, TEXT ("<!DOCTYPE a [") },
  { "doctype-lower", PLACE_PROLOG, TEXT ("<!doctype a>") },
  { "doctype-twice", PLACE_PROLOG, TEXT ("<!DOCTYPE a><!DOCTYPE a>") },
  { "doctype-nameless", PLACE_PROLOG, TEXT ("<!DOCTYPE>") },
  { "doctype-public-alone", PLACE_PROLOG, TEXT ("<!DOCTYPE a PUBLIC '-//A//B'>") },
  { "conditional", PLACE_PROLOG, TEXT ("<![INCLUDE[ ]]>") },
  { "bad-mark", PLACE_PROLOG, TEXT ("<!hej>") },
  { "attribute-without-value", PLACE_TAG, TEXT (" a") },
  { "attribute-unquoted", PLACE_TAG, TEXT (" a=b") },
  { "attribute-half-quoted", PLACE_TAG, TEXT (" a='b") },
  { "attribute-mixed-quotes", PLACE_TAG, TEXT (" a='b\"") },
  { "attribute-without-name", PLACE_TAG, TEXT (" ='b'") },
  { "attribute-twice", PLACE_TAG, TEXT (" a='1' a='1'") },
  { "attribute-no-space", PLACE_TAG, TEXT (" a='1'b='2'") },
  { "attribute-with-angle", PLACE_TAG, TEXT (" a='<'") },
  { "attribute-with-ampersand", PLACE_TAG, TEXT (" a='&'") },
  { "attribute-open-reference", PLACE_TAG, TEXT (" a='&lt'") },
  { "attribute-unknown-entity", PLACE_TAG, TEXT (" a='&hej;'") },
  { "attribute-control", PLACE_TAG, TEXT (" a='\1'") },
  { "attribute-nul-reference", PLACE_TAG, TEXT (" a='&#0;'") },
  { "attribute-digit", PLACE_TAG, TEXT (" 1='b'") },
  { "attribute-comma", PLACE_TAG, TEXT (" a='1', b='2'") },
  { "attribute-not-utf8", PLACE_TAG, TEXT (" a='\xc3'") },
  { "comment-in-tag", PLACE_TAG, TEXT (" <!-- -->") },
  { "instruction-in-tag", PLACE_TAG, TEXT (" <?a?>") },
  { "attribute-plus", PLACE_TAG, TEXT (" a+='1'") },
  { "attribute-quote-after", PLACE_TAG, TEXT (" a='''") },
  { "attribute-curly-quotes", PLACE_TAG, TEXT (" a=\xe2\x80\x9d" "b\xe2\x80\x9d" "") },
  { "ampersand", PLACE_TEXT, TEXT ("a & b") },
  { "ampersand-end", PLACE_TEXT, TEXT ("a &") },
  { "ampersand-semicolon", PLACE_TEXT, TEXT ("&;") },
  { "open-reference", PLACE_TEXT, TEXT ("&lt a") },
  { "undefined-entity", PLACE_TEXT, TEXT ("&nbsp;") },
  { "entity-in-other-case", PLACE_TEXT, TEXT ("&LT;") },
  { "entity-space", PLACE_TEXT, TEXT ("& lt;") },
  { "reference-empty", PLACE_TEXT, TEXT ("&#;") },
  { "reference-hex-empty", PLACE_TEXT, TEXT ("&#x;") },
  { "reference-hex-upper", PLACE_TEXT, TEXT ("&#X41;") },
  { "reference-letters", PLACE_TEXT, TEXT ("&#4g;") },
  { "reference-hex-letters", PLACE_TEXT, TEXT ("&#x4g;") },
  { "reference-negative", PLACE_TEXT, TEXT ("&#-1;") },
  { "reference-open", PLACE_TEXT, TEXT ("&#65") },
  { "reference-nul", PLACE_TEXT, TEXT ("&#0;") },
  { "reference-control", PLACE_TEXT, TEXT ("&#1;") },
  { "reference-escape", PLACE_TEXT, TEXT ("&#x1b;") },
  { "reference-high-half", PLACE_TEXT, TEXT ("&#xd800;") },
  { "reference-low-half", PLACE_TEXT, TEXT ("&#xdfff;") },
  { "reference-fffe", PLACE_TEXT, TEXT ("&#xfffe;") },
  { "reference-ffff", PLACE_TEXT, TEXT ("&#xffff;") },
  { "reference-too-large", PLACE_TEXT, TEXT ("&#x110000;") },
  { "reference-overflow", PLACE_TEXT, TEXT ("&#99999999999999999999;") },
  { "reference-wraps", PLACE_TEXT, TEXT ("&#x100000041;") },
  { "nul", PLACE_TEXT, TEXT ("\0") },
  { "control", PLACE_TEXT, TEXT ("\1") },
  { "bell", PLACE_TEXT, TEXT ("\a") },
  { "escape", PLACE_TEXT, TEXT ("\x1b[2J") },
  { "form-feed", PLACE_TEXT, TEXT ("\f") },
  { "vertical-tab", PLACE_TEXT, TEXT ("\v") },
  { "bracket-end", PLACE_TEXT, TEXT ("]]>") },
  { "open-cdata", PLACE_TEXT, TEXT ("<![CDATA[ a") },
  { "cdata-lower", PLACE_TEXT, TEXT ("<![cdata[ a ]]>") },
  { "cdata-space", PLACE_TEXT, TEXT ("<![ CDATA[ a ]]>") },
  { "cdata-half-end", PLACE_TEXT, TEXT ("<![CDATA[ a ]>") },
  { "cdata-nested", PLACE_TEXT, TEXT ("<![CDATA[ <![CDATA[ ]]> ]]>") },
  { "cdata-control", PLACE_TEXT, TEXT ("<![CDATA[\1]]>") },
  { "angle", PLACE_TEXT, TEXT ("a < b") },
  { "angle-end", PLACE_TEXT, TEXT ("<") },
  { "angle-digit", PLACE_TEXT, TEXT ("<1") },
  { "angle-equals", PLACE_TEXT, TEXT ("<=>") },
  { "utf8-lone", PLACE_TEXT, TEXT ("\x80") },
  { "utf8-cut", PLACE_TEXT, TEXT ("\xc3") },
  { "utf8-overlong", PLACE_TEXT, TEXT ("\xc0\xaf") },
  { "utf8-overlong-nul", PLACE_TEXT, TEXT ("\xc0\x80") },
  { "utf8-overlong-three", PLACE_TEXT, TEXT ("\xe0\x80\xaf") },
  { "utf8-half", PLACE_TEXT, TEXT ("\xed\xa0\x80") },
  { "utf8-fffe", PLACE_TEXT, TEXT ("\xef\xbf\xbe") },
  { "utf8-ffff", PLACE_TEXT, TEXT ("\xef\xbf\xbf") },
  { "utf8-too-large", PLACE_TEXT, TEXT ("\xf4\x90\x80\x80") },
  { "utf8-five", PLACE_TEXT, TEXT ("\xf8\x88\x80\x80\x80") },
  { "utf8-never", PLACE_TEXT, TEXT ("\xfe\xff") },
  { "latin", PLACE_TEXT, TEXT ("Ume\xe5") },
  { "comment-open-in-text", PLACE_TEXT, TEXT ("<!--") },
  { "comment-hyphen-end", PLACE_TEXT, TEXT ("<!-- a--->") },
  { "comment-nested", PLACE_TEXT, TEXT ("<!-- <!-- --> -->") },
  { "instruction-open-in-text", PLACE_TEXT, TEXT ("<?a") },
  { "instruction-reserved-in-text", PLACE_TEXT, TEXT ("<?xml?>") },
  { "doctype-in-text", PLACE_TEXT, TEXT ("<!DOCTYPE a>") },
  { "entity-in-text", PLACE_TEXT, TEXT ("<!ENTITY a ''>") },
  { "parameter-reference-mark", PLACE_TEXT, TEXT ("<!%a;>") },
  { "prefix-unbound", PLACE_NAMESPACE, TEXT (" a:b='1'") },
  { "prefix-emptied", PLACE_NAMESPACE, TEXT (" xmlns:a=''") },
  { "prefix-xml-elsewhere", PLACE_NAMESPACE, TEXT (" xmlns:xml='urn:a'") },
  { "prefix-xmlns", PLACE_NAMESPACE, TEXT (" xmlns:xmlns='urn:a'") },
  { "xml-to-other", PLACE_NAMESPACE, TEXT (" xmlns:a='http://www.w3.org/XML/1998/namespace'") },
  { "no-local-name", PLACE_NAMESPACE, TEXT (" a:='1'") },
  { "two-colons", PLACE_NAMESPACE, TEXT (" a:b:c='1'") },
  { "same-by-two-prefixes", PLACE_NAMESPACE,
    TEXT (" xmlns:a='urn:a' xmlns:b='urn:a' a:c='' b:c=''") },};

static const Case good[] = {
  { "nothing", PLACE_PROLOG, TEXT ("") },
  { "version", PLACE_PROLOG, TEXT ("<?xml version='1.0'?>") },
  { "encoding", PLACE_PROLOG, TEXT ("<?xml version='1.0' encoding='utf-8'?>") },
  { "standalone", PLACE_PROLOG, TEXT ("<?xml version='1.0' standalone='yes' ?>\n") },
  { "byte-order-mark", PLACE_PROLOG, TEXT ("\xef\xbb\xbf") },
  { "comment", PLACE_PROLOG, TEXT ("<!-- a - b -->") },
  { "instruction", PLACE_PROLOG, TEXT ("<?a b?>") },
  { "xml-like-target", PLACE_PROLOG, TEXT ("<?xml-stylesheet ?>") },
  { "space", PLACE_TAG, TEXT (" \n\t") },
  { "references", PLACE_TEXT, TEXT ("&lt;&amp;&gt;&quot;&apos;") },
  { "numbers", PLACE_TEXT, TEXT ("&#65;&#x41;&#x1F600;") },
  { "cdata", PLACE_TEXT, TEXT ("<![CDATA[ <a> & ]] > ]]>") },
  { "comment-in-text", PLACE_TEXT, TEXT ("a<!-- & < -->b") },
  { "instruction-in-text", PLACE_TEXT, TEXT ("a<?b & < ?>c") },
  { "brackets", PLACE_TEXT, TEXT ("]] >") },
  { "tab", PLACE_TEXT, TEXT ("a\tb") },
  { "four-bytes", PLACE_TEXT, TEXT ("\xf0\x9f\x98\x80") },
  { "quotes", PLACE_TEXT, TEXT ("'\"") },};

/* What stands before, between and after the places. */
static const char *const skeleton[] = {
  "<vuxentorget xmlns='urn:vuxentorget:torget:region:1.0' version='1.0'",
  "><huvud><profil>handover</profil><avsandare kommunkod='2480'>Umeå</avsandare>"
  "<period>2026</period><skapad>2026-11-21T07:00:00Z</skapad>"
  "<population dold='false'>0</population><undantagna>0</undantagna><rattsligGrund>Påhittad ",
  "</rattsligGrund></huvud><overlamning/></vuxentorget>\n",
};

static GString *
build (const Case *what)
{
  GString *document = g_string_new (NULL);
  const Place place = what->place == PLACE_NAMESPACE ? PLACE_TAG : what->place;

  if (place == PLACE_PROLOG || place == PLACE_WHOLE)
    g_string_append_len (document, what->bytes, (gssize) what->size);
  if (place == PLACE_WHOLE)
    return document;
  g_string_append (document, skeleton[0]);
  if (place == PLACE_TAG)
    g_string_append_len (document, what->bytes, (gssize) what->size);
  g_string_append (document, skeleton[1]);
  if (place == PLACE_TEXT)
    g_string_append_len (document, what->bytes, (gssize) what->size);
  g_string_append (document, skeleton[2]);
  return document;
}

static gboolean
validate (const GString *document,
          GError **error)
{
  g_autoptr (TorgetXmlSchema) schema = torget_xml_schema_load (SCHEMA, NULL);
  const int fd = memfd_create ("document", MFD_CLOEXEC);
  gboolean is_good;

  g_assert_cmpint (write (fd, document->str, document->len), ==, document->len);
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);
  is_good = torget_xml_validate (fd, schema, error);
  close (fd);
  return is_good;
}

/* Without a look at schema and namespaces. The parser itself ends at a NUL. */
static gboolean
is_well_formed (const GString *document)
{
  xmlDocPtr tree = xmlReadMemory (document->str, (int) document->len, NULL, NULL,
                                  XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  const gboolean is_tree = tree != NULL && memchr (document->str, '\0', document->len) == NULL;

  g_clear_pointer (&tree, xmlFreeDoc);
  return is_tree;
}

static void
test_bad (gconstpointer data)
{
  const Case *what = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) document = build (what);

  g_assert_true (is_well_formed (document) == (what->place == PLACE_NAMESPACE));
  g_assert_false (validate (document, &error));
  g_test_message ("%s", error->message);
  g_assert_true (error->domain == TORGET_EXCHANGE_ERROR);
  g_assert_cmpint (error->code, !=, TORGET_EXCHANGE_ERROR_IO);
  g_assert_true (g_str_has_prefix (error->message, "line "));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_good (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) document = build (data);

  g_assert_true (is_well_formed (document));
  validate (document, &error);
  g_assert_no_error (error);
}

static void
add_cases (const char *prefix,
           const Case *cases,
           gsize n_cases,
           GTestDataFunc test)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/malformed/%s/%s", prefix, cases[i].name);

      g_test_add_data_func (path, &cases[i], test);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("refused", bad, G_N_ELEMENTS (bad), test_bad);
  add_cases ("accepted", good, G_N_ELEMENTS (good), test_good);
  return g_test_run ();
}

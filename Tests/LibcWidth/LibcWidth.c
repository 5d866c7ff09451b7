#define _XOPEN_SOURCE 700
#include "LibcWidth.h"

#include <locale.h>
#include <wchar.h>

int libc_width(unsigned int code_point) {
  static _Thread_local locale_t utf8;
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!utf8) return -2;
  locale_t before = uselocale(utf8);
  int width = wcwidth((wchar_t)code_point);
  uselocale(before);
  return width;
}

// The least a curses program can do: what golive's start, keys and bytes are measured against.
#include <curses.h>
#include <locale.h>
#include <stdlib.h>

static void paint(int cursor) {
    erase();
    mvaddstr(0, 0, "Portfolio > Northwind Traders                                   floor");
    for (int row = 0; row < LINES - 4; row++) {
        attr_t look = row == cursor ? A_REVERSE : A_NORMAL;
        attr_set(look, (short)(row % 7 + 1), NULL);
        mvprintw(row + 2, 0, "%2d  %-28s %-10s %3d/88  %-12s %2d bd", row + 1, "Customer with a name", "EXECUTE",
                 row * 3, "Tue 24 Nov", row % 9);
        attr_set(A_NORMAL, 0, NULL);
    }
    mvaddstr(LINES - 1, 0, "j down  k up  q leave");
    refresh();
}

int main(void) {
    setlocale(LC_ALL, "");
    if (!newterm(NULL, stdout, stdin)) return 2;
    cbreak();
    noecho();
    keypad(stdscr, TRUE);
    set_escdelay(25);
    start_color();
    use_default_colors();
    curs_set(0);
    for (short pair = 1; pair < 8; pair++) init_pair(pair, pair, -1);
    int cursor = 0;
    for (int key = 0; key != 'q'; key = getch()) {
        if (key == 'j' && cursor < LINES - 5) cursor++;
        if (key == 'k' && cursor > 0) cursor--;
        paint(cursor);
    }
    endwin();
    return 0;
}

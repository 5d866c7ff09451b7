// The minimal curses program: it shows prepared pictures, the next one at every key, and computes nothing.
// golive's start, keys and bytes are compared with it on pictures of golive's own screen, cell for cell.
//
//   FloorProgram PICTURES
//
// A picture is lines `row column foreground background attributes text`, ended by `= row column` of the
// cursor.
#include <curses.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const attr_t attributes[] = {WA_BOLD, WA_DIM, WA_ITALIC, WA_UNDERLINE, WA_REVERSE};

static short pair_of(short foreground, short background) {
    static short known[255][2], count;
    if (foreground < 0 && background < 0) return 0;
    for (short index = 0; index < count; index++)
        if (known[index][0] == foreground && known[index][1] == background) return (short)(index + 1);
    if (count == 255) return 0;
    known[count][0] = foreground;
    known[count][1] = background;
    init_pair(++count, foreground, background);
    return count;
}

static bool show_next(FILE *pictures) {
    char line[4096];
    int row, column, look, start;
    short foreground, background;
    erase();
    while (fgets(line, sizeof line, pictures)) {
        if (sscanf(line, "= %d %d", &row, &column) == 2) {
            leaveok(stdscr, row < 0);
            curs_set(row >= 0);
            if (row >= 0) move(row, column);
            refresh();
            return true;
        }
        if (sscanf(line, "%d %d %hd %hd %d%n", &row, &column, &foreground, &background, &look, &start) < 5) return false;
        line[strcspn(line, "\n")] = 0;
        attr_t shown = 0;
        for (int bit = 0; bit < 5; bit++)
            if (look & 1 << bit) shown |= attributes[bit];
        attr_set(shown, pair_of(foreground, background), NULL);
        mvaddstr(row, column, line + start + 1);
    }
    return false;
}

int main(int count, char **arguments) {
    setlocale(LC_ALL, "");
    FILE *pictures = count == 2 ? fopen(arguments[1], "r") : NULL;
    if (!pictures || !newterm(NULL, stdout, stdin)) return 2;
    cbreak();
    noecho();
    keypad(stdscr, TRUE);
    set_escdelay(25);
    start_color();
    use_default_colors();
    while (show_next(pictures) && getch() != ERR) continue;
    endwin();
    return 0;
}

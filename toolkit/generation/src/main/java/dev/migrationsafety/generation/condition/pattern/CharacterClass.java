package dev.migrationsafety.generation.condition.pattern;

/** Reads a class in brackets of a regular expression into its characters. */
final class CharacterClass {
    private static final int MOST = 512;

    private CharacterClass() {}

    static String read(PatternSampler regex) {
        boolean negated = regex.take('^');
        StringBuilder letters = new StringBuilder();
        if (regex.take(']')) {
            letters.append(']');
        }
        while (!regex.take(']')) {
            String named = regex.takePosixClass();
            if (!named.isEmpty()) {
                letters.append(named);
                continue;
            }
            char first = regex.next();
            String set = first == '\\' ? regex.escape() : String.valueOf(first);
            if (set.length() == 1 && regex.startsRange()) {
                regex.next();
                char last = regex.next();
                char end = last == '\\' ? regex.escape().charAt(0) : last;
                for (char letter = set.charAt(0); letter <= end && letters.length() < MOST; letter++) {
                    letters.append(letter);
                }
            } else {
                letters.append(set);
            }
        }
        return negated ? PatternSampler.allBut(letters.toString()) : letters.toString();
    }
}

import '/ui/words.js';

UPDATE login SET attempts = 0;

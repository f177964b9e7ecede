UPDATE guest SET name = translate(name, 'äöüßéñçø', 'aousenco');

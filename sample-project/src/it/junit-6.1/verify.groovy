evaluate(new File(basedir, '../../../src/it/shared/verify.groovy'))

// The application started, without a template engine that it did not ask for.
def application = new File(basedir, 'target/surefire-reports/com.example.shop.ShopApplicationTest.txt').text
assert application.contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')
return evaluate(new File(basedir, '../../../src/it/shared/verify.groovy'))

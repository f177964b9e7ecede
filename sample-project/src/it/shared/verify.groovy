// What a user sees: the numbers of Surefire, the first words of the failure, the path of the report, and no trace of jqwik.
def log = new File(basedir, 'build.log').text
def reports = new File(basedir, 'target/surefire-reports')

def safe = new File(reports, 'com.example.shop.SafeMigrationsTest.txt').text
assert safe.contains('Tests run: 4, Failures: 0, Errors: 0, Skipped: 0')

def unsafe = new File(reports, 'com.example.shop.UnsafeMigrationsTest.txt').text
assert unsafe.contains('Tests run: 4, Failures: 1, Errors: 0, Skipped: 0')
assert unsafe =~ /AssertionError:\s+UNSAFE in V3 no price: up, down, up \(/
assert unsafe.contains('value-lost at U3__no_price.sql:1, step 3: product.price')

def page = new File(basedir, 'target/migration-safety/index.html')
assert page.isFile()
assert log.readLines().any { it.endsWith('migration-safety: report of this run: ' + page.canonicalPath) }

assert !log.toLowerCase().replaceAll(/download\w* from.*/, '').contains('jqwik')
assert !new File(basedir, '.jqwik-database').exists()
return true

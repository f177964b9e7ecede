// Each configuration chose its engine, and both engines showed the same loss.
def reports = new File(basedir, 'target/surefire-reports')

def safe = new File(reports, 'com.example.shop.SafeMigrationsTest.txt').text
assert safe.contains('Tests run: 6, Failures: 0, Errors: 0, Skipped: 0')

def lost = new File(reports, 'com.example.shop.LostColumnTest.txt').text
assert lost.contains('Tests run: 6, Failures: 2, Errors: 0, Skipped: 0')
assert lost.count('account.balance') >= 2

def written = new File(basedir, 'target/migration-safety').listFiles().findAll { it.name.endsWith('.json') }*.text.join()
assert written.contains('"PostgreSQL 18')
assert written.contains('"Kit 1.0 without-templates"')
return true

module.exports = {
  mongodb: {url: process.env.MONGODB_URI, databaseName: process.env.MONGODB_DATABASE, options: {}},
  migrationsDir: 'migrations',
  changelogCollectionName: 'changelog',
  lockCollectionName: 'changelog_lock',
  lockTtl: 0,
  migrationFileExtension: '.js',
  useFileHash: false,
  moduleSystem: 'commonjs',
};

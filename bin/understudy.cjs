#!/usr/bin/env node
// The command of the package. In old JavaScript, because a Node that is too old for the rest has to read it.
'use strict';

var fs = require('fs');
var path = require('path');
var url = require('url');
var wanted = require('../package.json').engines.node;

var least = wanted.replace('>=', '').split('.').map(Number);
var present = process.versions.node.split('.').map(Number);
var tooOld = present[0] < least[0] || (present[0] === least[0] && present[1] < least[1]);

if (tooOld) {
  process.stderr.write(
    'understudy: needs Node ' +
      least.join('.') +
      ' or newer, and this is ' +
      process.versions.node +
      '. `npm install --save-dev node@' +
      least[0] +
      '` brings one for npx and npm scripts.\n',
  );
  process.exit(2);
} else {
  // A checkout is run as it is; a package has no TypeScript in it.
  var source = path.join(__dirname, '../cli/main.ts');
  var main = fs.existsSync(source) ? source : path.join(__dirname, '../dist/cli/main.js');
  void import(url.pathToFileURL(main).href);
}

/**
 * What this site changes in Redoc 3.0.1, as @redocly/cli 2.77.0 brings it: once in the bundle for browsers, once in the
 * command's own copy, which renders on the server. Both call `globalThis.understudyRedoc`, see `hooks.ts`.
 */
import type { Patch } from './patch.ts';

const HOOKS = 'globalThis.understudyRedoc';

/** The addresses that Redoc knows of, and what it says about itself to anybody. */
const silent: readonly Patch[] = [
  {
    why: 'no telemetry',
    find: 'https://otel.cloud.redocly.com/v1/traces',
    put: 'about:blank',
  },
  { why: 'no remote logo', find: 'https://cdn.redoc.ly/redoc/logo-mini-full.svg', put: 'data:,' },
  { why: 'no small remote logo', find: 'https://cdn.redoc.ly/redoc/logo-mini.svg', put: 'data:,' },
  { why: 'no remote icons', find: 'https://cdn.redocly.com/icons/fa/7.0.0', put: 'data:,' },
  { why: 'no remote code icons', find: 'https://cdn.redocly.com/icons/code/5.24.0', put: 'data:,' },
];

export const browserPatches: readonly Patch[] = [
  ...silent,
  {
    why: 'the language of the page',
    find: 'n.key!==void 0&&(i=``+n.key),`key`in n)for(var a in r={},n)a!==`key`&&(r[a]=n[a]);else r=n;return n=r.ref,{$$typeof:t,type:e,key:i,ref:n===void 0?null:n,props:r}}e.Fragment=n,e.jsx=r,e.jsxs=r}))',
    put: `n.key!==void 0&&(i=\`\`+n.key),\`key\`in n)for(var a in r={},n)a!==\`key\`&&(r[a]=n[a]);else r=n;return r=${HOOKS}.props(r),n=r.ref,{$$typeof:t,type:e,key:i,ref:n===void 0?null:n,props:r}}e.Fragment=n,e.jsx=r,e.jsxs=r}))`,
  },
  {
    why: 'a page that is not the one rendered before is heard of, because it is made anew then',
    find: 'zHe.test(n)||console.error(n,t)',
    put: 'console.error(n,t)',
  },
  {
    why: 'the switch of colours in the header is the only one',
    find: 'function iS(e){let t=document.documentElement;',
    put: 'function iS(e){return;let t=document.documentElement;',
  },
  {
    why: 'no inline script, and no second place that sets the colours',
    find: 'dangerouslySetInnerHTML:{__html:`<script>${Bke}<\\/script>`}',
    put: '',
  },
  {
    why: 'no attribution and no switches of layout below the menu',
    find: 'Dke=()=>{let[e,t]=eh(eS)',
    put: 'Dke=()=>{return null;let[e,t]=eh(eS)',
  },
  {
    why: 'the search of the site, which knows all APIs, instead of one that knows one',
    find: 'function jOe(e){return(0,V.jsx)(lf',
    put: 'function jOe(e){return null;return(0,V.jsx)(lf',
  },
  {
    why: 'a page has one main part, and not one for each text',
    find: 'var lE=L.main.withConfig',
    put: 'var lE=L.div.withConfig',
  },
  {
    why: 'a page is one entry of the menu',
    find: 'if(a||!u)return s;let e=s.findIndex(e=>e.sectionId===u||e.children.some(e=>e.path===u));return e>0?s.slice(e):s}',
    put: 'if(!u)return s;let e=s.findIndex(e=>e.sectionId===u||e.children.some(e=>e.path===u));return e<0?s:[s[e]]}',
  },
  {
    why: 'an operation stands without those before it',
    find: 'n=!a&&t>0?t:0,r=a||t===-1',
    put: 'n=t>0?t:0,r=t===-1',
  },
  {
    why: 'an operation stands without those behind it',
    find: 'i&&e.children.slice(a).map(e=>',
    put: 'i&&!o&&e.children.slice(a,a+1).map(e=>',
  },
  {
    why: 'the sample follows the model that is picked',
    find: 'effectiveExampleIds:c,encoding:l,onMediaTypeChange:u}=ZF(e),d=e.isWebhook?`response`:`request`,f={t:`request`,schemaId:s},p=eI(c?.length?void 0:s,f),m=QF(s,f),h=OS(',
    put: `effectiveExampleIds:understudyAll,encoding:l,onMediaTypeChange:u}=ZF(e),d=e.isWebhook?\`response\`:\`request\`,f={t:\`request\`,schemaId:s},p=eI(s,f),m=QF(s,f),c=${HOOKS}.examplesOf(understudyAll,i,p),h=OS(`,
  },
  {
    why: 'a code sample shows the example that is picked',
    find: 'return e?e.source:`// ${n(`unsupportedLanguage`,`Language is not supported.`)}`},[ee,O,n])',
    put: `return e?${HOOKS}.sample(e.source,E):\`// \${n(\`unsupportedLanguage\`,\`Language is not supported.\`)}\`},[ee,O,n,E])`,
  },
  {
    why: 'a request can be tried',
    find: 'controls:{copy:{onClick:le(oe)}}}})]',
    put: `controls:{copy:{onClick:le(oe)}}}}),${HOOKS}.action(V.jsx,g,void 0,k)]`,
  },
  {
    why: 'an error can be provoked',
    find: 'mediaType:T,encoding:b?.encoding})]})}var wme=',
    put: `mediaType:T,encoding:b?.encoding}),${HOOKS}.action(V.jsx,i,d,C?.[se])]})}var wme=`,
  },
];

export const serverPatches: readonly Patch[] = [
  ...silent,
  {
    why: 'no remote script',
    find: 'https://cdn.redocly.com/redoc/v${S}/bundles/redoc.standalone.js',
    put: 'about:blank',
  },
  {
    why: 'the language of the page',
    find: 's.key!==void 0&&(h=""+s.key),"key"in s){u={};for(var m in s)m!=="key"&&(u[m]=s[m])}else u=s;return s=u.ref,{$$typeof:KZe',
    put: `s.key!==void 0&&(h=""+s.key),"key"in s){u={};for(var m in s)m!=="key"&&(u[m]=s[m])}else u=s;return u=${HOOKS}.props(u),s=u.ref,{$$typeof:KZe`,
  },
  {
    why: 'no inline script',
    find: 'dangerouslySetInnerHTML:{__html:`<script>${lLe}</script>`}',
    put: '',
  },
  {
    why: 'no attribution and no switches of layout below the menu',
    find: 'KNe=()=>{let[e,t]=gt(Rg)',
    put: 'KNe=()=>{return null;let[e,t]=gt(Rg)',
  },
  {
    why: 'no search of its own',
    find: 'function $Pe(e){return(0,f.jsx)(Hm',
    put: 'function $Pe(e){return null;return(0,f.jsx)(Hm',
  },
  {
    why: 'a page has one main part, and not one for each text',
    find: 'var mE=P.styled.main.withConfig',
    put: 'var mE=P.styled.div.withConfig',
  },
  {
    why: 'a page is one entry of the menu',
    find: 'if(a||!g)return c;let C=c.findIndex(E=>E.sectionId===g||E.children.some(A=>A.path===g));return C>0?c.slice(C):c}',
    put: 'if(!g)return c;let C=c.findIndex(E=>E.sectionId===g||E.children.some(A=>A.path===g));return C<0?c:[c[C]]}',
  },
  {
    why: 'an operation stands without those before it',
    find: 'A=!a&&E>0?E:0,_=a||E===-1',
    put: 'A=E>0?E:0,_=E===-1',
  },
  {
    why: 'an operation stands without those behind it',
    find: 'o&&e.children.slice(a).map(d=>',
    put: 'o&&!l&&e.children.slice(a,a+1).map(d=>',
  },
  {
    why: 'the sample follows the model that is picked',
    find: 'effectiveExampleIds:d,encoding:p,onMediaTypeChange:g}=_7(e),b=e.isWebhook?"response":"request",C={t:"request",schemaId:c},E=N7(d?.length?void 0:c,C),A=PW(c,C),_=Dx(',
    put: `effectiveExampleIds:understudyAll,encoding:p,onMediaTypeChange:g}=_7(e),b=e.isWebhook?"response":"request",C={t:"request",schemaId:c},E=N7(c,C),A=PW(c,C),d=${HOOKS}.examplesOf(understudyAll,o,E),_=Dx(`,
  },
  {
    why: 'a code sample shows the example that is picked',
    find: 'return vr?vr.source:`// ${r("unsupportedLanguage","Language is not supported.")}`},[xe,he,r])',
    put: `return vr?${HOOKS}.sample(vr.source,ue):\`// \${r("unsupportedLanguage","Language is not supported.")}\`},[xe,he,r,ue])`,
  },
  {
    why: 'a request can be tried',
    find: 'controls:{copy:{onClick:He(Se)}}}})]',
    put: `controls:{copy:{onClick:He(Se)}}}}),${HOOKS}.action(f.jsx,L,void 0,Le)]`,
  },
  {
    why: 'an error can be provoked',
    find: 'mediaType:te,encoding:Z?.encoding})]})}var E2e=',
    put: `mediaType:te,encoding:Z?.encoding}),${HOOKS}.action(f.jsx,o,b,Q?.[Ge])]})}var E2e=`,
  },
  {
    why: 'a page for every path',
    find: 'FOe=typeof window<"u"?TN:CN;',
    put: `FOe=e=>(0,f.jsx)(CN,{...e,initialEntries:[${HOOKS}.path]});`,
  },
  {
    why: 'rendering without the command around it',
    find: 'export{slt as handlerBuildCommand};',
    put: `export async function prerender(definition,options,basePath){
  const prepared=await Gne({spec:definition,options:{...options,skipBundle:true},basePath});
  return {items:prepared.items,render(path){
    ${HOOKS}.path=path;
    const sheet=new P.ServerStyleSheet;
    const html=(0,Gle.renderToString)(sheet.collectStyles((0,Wle.createElement)(Hne,{items:prepared.items,store:prepared.store,basePath,options:prepared.options,telemetryConfig:{disabled:true},spec:prepared.document})));
    return {html,styles:sheet.getStyleTags()};
  }};
}`,
  },
];

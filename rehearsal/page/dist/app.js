var e=(e,t)=>()=>(t||(e((t={exports:{}}).exports,t,t.exports),e=null),t.exports),t=globalThis,n=t.ShadowRoot&&(t.ShadyCSS===void 0||t.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,r=Symbol(),i=new WeakMap,a=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==r)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(n&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=i.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&i.set(t,e))}return e}toString(){return this.cssText}},o=e=>new a(typeof e==`string`?e:e+``,void 0,r),s=(e,...t)=>new a(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,r),c=(e,r)=>{if(n)e.adoptedStyleSheets=r.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of r){let r=document.createElement(`style`),i=t.litNonce;i!==void 0&&r.setAttribute(`nonce`,i),r.textContent=n.cssText,e.appendChild(r)}},l=n?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return o(t)})(e):e,{is:u,defineProperty:d,getOwnPropertyDescriptor:f,getOwnPropertyNames:p,getOwnPropertySymbols:m,getPrototypeOf:h}=Object,g=globalThis,_=g.trustedTypes,v=_?_.emptyScript:``,y=g.reactiveElementPolyfillSupport,b=(e,t)=>e,x={toAttribute(e,t){switch(t){case Boolean:e=e?v:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},S=(e,t)=>!u(e,t),ee={attribute:!0,type:String,converter:x,reflect:!1,useDefault:!1,hasChanged:S};Symbol.metadata??=Symbol(`metadata`),g.litPropertyMetadata??=new WeakMap;var C=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=ee){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&d(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=f(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??ee}static _$Ei(){if(this.hasOwnProperty(b(`elementProperties`)))return;let e=h(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(b(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(b(`properties`))){let e=this.properties,t=[...p(e),...m(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(l(e))}else e!==void 0&&t.push(l(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return c(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?x:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?x:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??S)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};C.elementStyles=[],C.shadowRootOptions={mode:`open`},C[b(`elementProperties`)]=new Map,C[b(`finalized`)]=new Map,y?.({ReactiveElement:C}),(g.reactiveElementVersions??=[]).push(`2.1.2`);var w=globalThis,te=e=>e,ne=w.trustedTypes,re=ne?ne.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,ie=`$lit$`,T=`lit$${Math.random().toFixed(9).slice(2)}$`,E=`?`+T,ae=`<${E}>`,D=document,oe=()=>D.createComment(``),O=e=>e===null||typeof e!=`object`&&typeof e!=`function`,k=Array.isArray,A=e=>k(e)||typeof e?.[Symbol.iterator]==`function`,se=`[ 	
\f\r]`,j=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,ce=/-->/g,M=/>/g,N=RegExp(`>|${se}(?:([^\\s"'>=/]+)(${se}*=${se}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),le=/'/g,ue=/"/g,de=/^(?:script|style|textarea|title)$/i,fe=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),P=fe(1),F=fe(2),I=Symbol.for(`lit-noChange`),L=Symbol.for(`lit-nothing`),pe=new WeakMap,me=D.createTreeWalker(D,129);function he(e,t){if(!k(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return re===void 0?t:re.createHTML(t)}var ge=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=j;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===j?c[1]===`!--`?o=ce:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=N):(de.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=N):o=M:o===N?c[0]===`>`?(o=i??j,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?N:c[3]===`"`?ue:le):o===ue||o===le?o=N:o===ce||o===M?o=j:(o=N,i=void 0);let d=o===N&&e[t+1].startsWith(`/>`)?` `:``;a+=o===j?n+ae:l>=0?(r.push(s),n.slice(0,l)+ie+n.slice(l)+T+d):n+T+(l===-2?t:d)}return[he(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},_e=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=ge(t,n);if(this.el=e.createElement(l,r),me.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=me.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(ie)){let t=u[o++],n=i.getAttribute(e).split(T),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?Se:r[1]===`?`?Ce:r[1]===`@`?we:xe}),i.removeAttribute(e)}else e.startsWith(T)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(de.test(i.tagName)){let e=i.textContent.split(T),t=e.length-1;if(t>0){i.textContent=ne?ne.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],oe()),me.nextNode(),c.push({type:2,index:++a});i.append(e[t],oe())}}}else if(i.nodeType===8){if(i.data===E)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(T,e+1))!==-1;)c.push({type:7,index:a}),e+=T.length-1}}a++}}static createElement(e,t){let n=D.createElement(`template`);return n.innerHTML=e,n}};function ve(e,t,n=e,r){if(t===I)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=O(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=ve(e,i._$AS(e,t.values),i,r)),t}var ye=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??D).importNode(t,!0);me.currentNode=r;let i=me.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new be(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Te(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=me.nextNode(),a++)}return me.currentNode=D,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},be=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=L,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=ve(this,e,t),O(e)?e===L||e==null||e===``?(this._$AH!==L&&this._$AR(),this._$AH=L):e!==this._$AH&&e!==I&&this._(e):e._$litType$===void 0?e.nodeType===void 0?A(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==L&&O(this._$AH)?this._$AA.nextSibling.data=e:this.T(D.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=_e.createElement(he(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new ye(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=pe.get(e.strings);return t===void 0&&pe.set(e.strings,t=new _e(e)),t}k(t){k(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(oe()),this.O(oe()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=te(e).nextSibling;te(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},xe=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=L,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=L}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=ve(this,e,t,0),a=!O(e)||e!==this._$AH&&e!==I,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=ve(this,r[n+o],t,o),s===I&&(s=this._$AH[o]),a||=!O(s)||s!==this._$AH[o],s===L?e=L:e!==L&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===L?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},Se=class extends xe{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===L?void 0:e}},Ce=class extends xe{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==L)}},we=class extends xe{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=ve(this,e,t,0)??L)===I)return;let n=this._$AH,r=e===L&&n!==L||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==L&&(n===L||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Te=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){ve(this,e)}},Ee={M:ie,P:T,A:E,C:1,L:ge,R:ye,D:A,V:ve,I:be,H:xe,N:Ce,U:we,B:Se,F:Te},De=w.litHtmlPolyfillSupport;De?.(_e,be),(w.litHtmlVersions??=[]).push(`3.3.3`);var Oe=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new be(t.insertBefore(oe(),e),e,void 0,n??{})}return i._$AI(e),i},ke=globalThis,R=class extends C{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Oe(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return I}};R._$litElement$=!0,R.finalized=!0,ke.litElementHydrateSupport?.({LitElement:R});var Ae=ke.litElementPolyfillSupport;Ae?.({LitElement:R}),(ke.litElementVersions??=[]).push(`4.2.2`);var je=class extends Event{constructor(e,t,n,r){super(`context-request`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t,this.callback=n,this.subscribe=r??!1}};function Me(e){return e}var Ne=class{constructor(e,t,n,r){if(this.subscribe=!1,this.provided=!1,this.value=void 0,this.t=(e,t)=>{this.unsubscribe&&(this.unsubscribe!==t&&(this.provided=!1,this.unsubscribe()),this.subscribe||this.unsubscribe()),this.value=e,this.host.requestUpdate(),this.provided&&!this.subscribe||(this.provided=!0,this.callback&&this.callback(e,t)),this.unsubscribe=t},this.host=e,t.context!==void 0){let e=t;this.context=e.context,this.callback=e.callback,this.subscribe=e.subscribe??!1}else this.context=t,this.callback=n,this.subscribe=r??!1;this.host.addController(this)}hostConnected(){this.dispatchRequest()}hostDisconnected(){this.unsubscribe&&=(this.unsubscribe(),void 0)}dispatchRequest(){this.host.dispatchEvent(new je(this.context,this.host,this.t,this.subscribe))}},Pe=class{get value(){return this.o}set value(e){this.setValue(e)}setValue(e,t=!1){let n=t||!Object.is(e,this.o);this.o=e,n&&this.updateObservers()}constructor(e){this.subscriptions=new Map,this.updateObservers=()=>{for(let[e,{disposer:t}]of this.subscriptions)e(this.o,t)},e!==void 0&&(this.value=e)}addCallback(e,t,n){if(!n)return void e(this.value);this.subscriptions.has(e)||this.subscriptions.set(e,{disposer:()=>{this.subscriptions.delete(e)},consumerHost:t});let{disposer:r}=this.subscriptions.get(e);e(this.value,r)}clearCallbacks(){this.subscriptions.clear()}},Fe=class extends Event{constructor(e,t){super(`context-provider`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t}},Ie=class extends Pe{constructor(e,t,n){super(t.context===void 0?n:t.initialValue),this.onContextRequest=e=>{if(e.context!==this.context)return;let t=e.contextTarget??e.composedPath()[0];t!==this.host&&(e.stopPropagation(),this.addCallback(e.callback,t,e.subscribe))},this.onProviderRequest=e=>{if(e.context!==this.context||(e.contextTarget??e.composedPath()[0])===this.host)return;let t=new Set;for(let[e,{consumerHost:n}]of this.subscriptions)t.has(e)||(t.add(e),n.dispatchEvent(new je(this.context,n,e,!0)));e.stopPropagation()},this.host=e,this.context=t.context===void 0?t:t.context,this.attachListeners(),this.host.addController?.(this)}attachListeners(){this.host.addEventListener(`context-request`,this.onContextRequest),this.host.addEventListener(`context-provider`,this.onProviderRequest)}hostConnected(){this.host.dispatchEvent(new Fe(this.context,this.host))}};function Le({context:e}){return(t,n)=>{let r=new WeakMap;if(typeof n==`object`)return{get(){return t.get.call(this)},set(e){return r.get(this).setValue(e),t.set.call(this,e)},init(t){return r.set(this,new Ie(this,{context:e,initialValue:t})),t}};{t.constructor.addInitializer((t=>{r.set(t,new Ie(t,{context:e}))}));let i=Object.getOwnPropertyDescriptor(t,n),a;if(i===void 0){let e=new WeakMap;a={get(){return e.get(this)},set(t){r.get(this).setValue(t),e.set(this,t)},configurable:!0,enumerable:!0}}else{let e=i.set;a={...i,set(t){r.get(this).setValue(t),e?.call(this,t)}}}Object.defineProperty(t,n,a);return}}}function Re({context:e,subscribe:t}){return(n,r)=>{typeof r==`object`?r.addInitializer((function(){new Ne(this,{context:e,callback:e=>{n.set.call(this,e)},subscribe:t})})):n.constructor.addInitializer((n=>{new Ne(n,{context:e,callback:e=>{n[r]=e},subscribe:t})}))}}var ze=e=>(t,n)=>{n===void 0?customElements.define(e,t):n.addInitializer(()=>{customElements.define(e,t)})},Be={attribute:!0,type:String,converter:x,reflect:!1,hasChanged:S},Ve=(e=Be,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function z(e){return(t,n)=>typeof n==`object`?Ve(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}var B={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},He=e=>(...t)=>({_$litDirective$:e,values:t}),Ue=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},We=He(class extends Ue{constructor(e){if(super(e),e.type!==B.ATTRIBUTE||e.name!==`class`||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return` `+Object.keys(e).filter(t=>e[t]).join(` `)+` `}update(e,[t]){if(this.st===void 0){this.st=new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(` `).split(/\s/).filter(e=>e!==``)));for(let e in t)t[e]&&!this.nt?.has(e)&&this.st.add(e);return this.render(t)}let n=e.element.classList;for(let e of this.st)e in t||(n.remove(e),this.st.delete(e));for(let e in t){let r=!!t[e];r===this.st.has(e)||this.nt?.has(e)||(r?(n.add(e),this.st.add(e)):(n.remove(e),this.st.delete(e)))}return I}}),V=e=>e??L;function H(e,t,n){return e?t(e):n?.(e)}var{I:Ge}=Ee,Ke=e=>e,qe=e=>e.strings===void 0,Je=()=>document.createComment(``),Ye=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new Ge(r.insertBefore(Je(),i),r.insertBefore(Je(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=Ke(e).nextSibling;Ke(r).insertBefore(e,i),e=t}}}return n},Xe=(e,t,n=e)=>(e._$AI(t,n),e),Ze={},Qe=(e,t=Ze)=>e._$AH=t,$e=e=>e._$AH,et=e=>{e._$AR(),e._$AA.remove()},tt=(e,t)=>{let n=e._$AN;if(n===void 0)return!1;for(let e of n)e._$AO?.(t,!1),tt(e,t);return!0},nt=e=>{let t,n;do{if((t=e._$AM)===void 0)break;n=t._$AN,n.delete(e),e=t}while(n?.size===0)},rt=e=>{for(let t;t=e._$AM;e=t){let n=t._$AN;if(n===void 0)t._$AN=n=new Set;else if(n.has(e))break;n.add(e),ot(t)}};function it(e){this._$AN===void 0?this._$AM=e:(nt(this),this._$AM=e,rt(this))}function at(e,t=!1,n=0){let r=this._$AH,i=this._$AN;if(i!==void 0&&i.size!==0){if(t){if(Array.isArray(r))for(let e=n;e<r.length;e++)tt(r[e],!1),nt(r[e]);else r!=null&&(tt(r,!1),nt(r))}else tt(this,e)}}var ot=e=>{e.type==B.CHILD&&(e._$AP??=at,e._$AQ??=it)},st=class extends Ue{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,t,n){super._$AT(e,t,n),rt(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),t&&(tt(this,e),nt(this))}setValue(e){if(qe(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}},U=He(class extends st{host;element;prevData={};eventData={};render(e){return L}update(e,[t]){this.element!==e.element&&(this.element=e.element),this.host=e.options?.host??this.element,this.apply(t),this.groom(t),this.prevData={...t}}apply(e){if(!e)return;let{prevData:t,element:n}=this;for(let[r,i]of Object.entries(e)){if(i===t[r])continue;let e=r.slice(1);switch(r[0]){case`@`:this.eventData[e]=i,this.applyEvent(e,i);break;case`.`:n[e]=i;break;case`?`:i?n.setAttribute(e,``):n.removeAttribute(e);break;default:i===null?n.removeAttribute(r):n.setAttribute(r,String(i))}}}groom(e){let{prevData:t,element:n}=this;if(t)for(let[r,i]of Object.entries(t)){let t=r.slice(1);if(!e||!(r in e)&&n[t]===i)switch(r[0]){case`@`:this.groomEvent(t,i);break;case`.`:n[t]=void 0;break;case`?`:n.removeAttribute(t);break;default:n.removeAttribute(r)}}}applyEvent(e,t){let{prevData:n,element:r}=this;this.eventData[e]=t,n[e]&&r.removeEventListener(e,this,t),r.addEventListener(e,this,t)}groomEvent(e,t){let{element:n}=this;Reflect.deleteProperty(this.eventData,e),n.removeEventListener(e,this,t)}handleEvent(e){let t=this.eventData[e.type];typeof t==`function`?t.call(this.host,e):t.handleEvent(e)}disconnected(){let{eventData:e,element:t}=this;for(let[n,r]of Object.entries(e)){let e=n.slice(1);t.removeEventListener(e,this,r)}}reconnected(){let{eventData:e,element:t}=this;for(let[n,r]of Object.entries(e)){let e=n.slice(1);t.addEventListener(e,this,r)}}}),ct=F`
	<path d="M5.688 3.5v.438H5.25v.438h-.438V1.313h-.438V.875h-.436V.438H3.5v6.125h2.625v-.438H5.25v-.438h.438v-.438h.438v-.438h.438V3.5z" fill="#b79cf8"/>
	<path d="M3.063.438v.438h-.438v.438h-.437v3.5h-.875v-.438H.438v1.75h.438v.438h2.625V.438z" fill="#ff7fc0"/>
	<path d="M3.938 0h-.875v.438h.875zm-.875.438h-.438v.438h.438z" fill="#000"/>
	<path d="M3.938.438h-.875v.438h.875zm-.875.437h-.438v.438h.438zm0 1.75h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M2.188 5.25H1.75v.438h.438z" fill="#ffa5d3"/>
	<path d="M2.625 5.25h-.437v.438h.438zm-1.75.438H.438v.438h.438zm2.625.438H.875v.438H3.5z" fill="#ff1c90"/>
	<path d="M1.75 5.688h-.437v.438h.438zm-.438-.438H.875v.438h.438zm1.313-.875V3.5h-.437v1.313h.438v1.313h.438v-1.75zm.438-3.5v1.313h-.438v.438h.438v1.313h.438V.875z" fill="#ffa5d3"/>
	<path d="M6.125 3.5h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-3.5.875h-.874v.438h.875zm-.875-.438H.438v.438h.875z" fill="#f0f0f0"/>
	<path d="M.875 5.25v-.875H.438v.875z" fill="#f0f0f0"/>
	<path d="M4.813 1.313h-.438v.438h.438z" fill="#cdbafa"/>
	<path d="M2.625 1.313h-.437v1.313h.438z" fill="#f0f0f0"/>
	<path d="M4.375.438h-.437v.438h.438zm.438.438h-.438v.438h.438zM2.625 4.814h-.437v.438h.438zm3.938 0h-.438v.438h.438zm-.875.438v.438H5.25v.438h.875v-.875zm.438.875v.438H.875v.438h5.688v-.875zM.875 6.125H.438v.438h.438zM7 3.062H5.687V3.5H7zm-5.687.876H0v.438h1.313z" fill="#000"/>
	<path d="M.438 6.125V3.938H0v2.188zm6.563-1.313V3.5h-.438v1.313zM2.625.875h-.437v.438h.438zm-.875.438v3.063h-.437v.438h.875V1.313zm3.5 2.188V1.313h-.438v3.063h.438v-.438h.438V3.5z" fill="#000"/>
	<path d="M3.938.875H3.5v.875h.438zm.438 1.75V1.75h-.438V3.5h.438v.438h.438V2.625zm.875 1.75h-.438v.438h.438zm-1.313 0H3.5v1.313h.438zm.875 1.313h-.438v.438h.438zm0-.875h-.438v.438h.438zm.438.438h-.438v.438h.438z" fill="#cdbafa"/>
	<path d="M5.25 6.125v-.438h-.438v.438H3.5v.438h2.625v-.438zm.438-.875H5.25v.438h.438zm.438-.438h-.438v.438h.438z" fill="#816bee"/>
`;function lt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${ct}
	</svg>`}var ut=F`
	<path d="M4.375 1.75v-.437h-.437V.438h-.875v.875h-.438v.438h-.437v.438h.438v.438h.438v.438h.875v-.44h.438v-.437h.438V1.75z" fill="#47baff"/>
	<path d="M4.375 5.25v.438h-.437v.875h-.875v-.875h-.438V5.25h-.437v-.438h.438v-.438h.438v-.436h.875v.438h.438v.438h.438v.438z" fill="#ff2c52"/>
	<path d="M3.063 0v.438h.875V0z" fill="#000"/>
	<path d="M3.063.438v.438h.875V.438z" fill="#f0f0f0"/>
	<path d="M3.063 2.625v.438h.875v-.438z" fill="#4282d8"/>
	<path d="M3.063.438h-.438v.875h.438zM.438 3.063H0v.875h.438zm.875 0v-.438H.438v.438zm1.313-1.75h-.438v.438h.438z" fill="#000"/>
	<path d="M2.625 1.75h-.437v.438h.438zm.438-.438h-.438v.438h.438zm0 2.625v.438h.875v-.437z" fill="#f0f0f0"/>
	<path d="M3.063 6.125v.438h.875v-.438zm0-.875h-.438v.438h.438zm-.438-.438h-.437v.438h.438z" fill="#be0351"/>
	<path d="M3.063 4.375h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.938 5.688h.438V5.25h-.438zm.438-.438h.438v-.438h-.438zm-.438-.438h.438v-.438h-.438z" fill="#be0351"/>
	<path d="M3.5 1.75h-.437v.438h.438z" fill="#f0f0f0"/>
	<path d="M4.375 2.188h-.437v.438h.438zm.438-.438h-.438v.438h.438z" fill="#4282d8"/>
	<path d="M5.25 4.375h.438v-.437h.875v-.875h-.875v-.438H5.25v-.437h-.438v.438h-.438v.438h-.436v.875h.438v.438h.438v.438h.438z" fill="#C7C7C7"/>
	<path d="M6.563 3.063h-.438v.875h.438z" fill="#707070"/>
	<path d="M5.25 2.625v-.437h-.438v.438zm-.438.438v-.438h-.438v.438z" fill="#fff"/>
	<path d="M4.813 4.375v-.437h-.438v.438zm-.438-.438V3.5h-.437v.438zm1.313.438v-.437H5.25v.438zm-.438.438v-.438h-.438v.438z" fill="#707070"/>
	<path d="M1.75 4.375h-.437v-.437H.438v-.875h.875v-.438h.438v-.437h.438v.438h.438v.438h.438v.875h-.44v.438h-.437v.438H1.75z" fill="#C7C7C7"/>
	<path d="M.438 3.938h.438v-.875H.438z" fill="#fff"/>
	<path d="M2.625 3.938h.438v-.875h-.438z" fill="#707070"/>
	<path d="M2.188 2.625v-.437H1.75v.438zm-.438.438v-.438h-.437v.438zm.438.438v-.438H1.75v.438z" fill="#fff"/>
	<path d="M2.625 4.375v-.437h-.437v.438zm-.438.438v-.438H1.75v.438z" fill="#707070"/>
	<path d="M2.188 1.75H1.75v.438h.438zm.438.438h-.438v.438h.438zm.438.438h-.439v.438h.438zm.875.438h-.876v.875h.875zm.438.875h-.439v.438h.438zm.438.438h-.438v.438h.438zM1.75 2.188h-.437v.438h.438zm2.188 4.813v-.438h-.875v.438zm-.875-1.313h-.438v.875h.438zM.438 3.938v.438h.875v-.438zm2.188 1.313h-.438v.438h.438zm-.438-.438H1.75v.438h.438zm-.438-.438h-.437v.438h.438zm2.188-3.063h.438V.438h-.438zm2.625 2.625h.438v-.874h-.438zm0-.875v-.437h-.875v.438zM4.375 1.749h.438v-.436h-.438zm.438.438h.438V1.75h-.438zm-.438.438h.438v-.437h-.438zm-.437.438h.438v-.438h-.438zM2.625 4.376h.438v-.438h-.438zm-.438.438h.438v-.438h-.437z" fill="#000"/>
	<path d="M4.813 2.188h.438V1.75h-.438zm.438.438h.438v-.438h-.438zM3.938 6.564h.438v-.875h-.438zm1.75-2.625v.438h.875v-.439zm-1.313 1.75h.438v-.438h-.438zm.438-.438h.438v-.438h-.438zm.438-.438h.438v-.438h-.438z" fill="#000"/>
`;function dt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${ut}
	</svg>`}var ft=F`
	<path d="M6.125 3.063v-.438h-.438v.438H4.374v-.438h-.436V1.313h.438V.875H3.063v1.75h-.438v.438H.438v.875h.438v.438h.438v-.438h1.313v.438h.438v1.313h-.44v.438h.438v.438h.875v-.438h.438v-.438h-.438V4.376h.438v-.438h1.313v.438h.438v-.438h.438v-.875z" fill="#ffb84b"/>
	<path d="M3.938 0h-.875v.438h.875zM2.625.875H1.313v.438h1.313zm-1.312.438H.875v1.313h.438zm1.75 0h-.438v1.313h.438zm1.313 0h-.438v1.313h.438zm1.75 0h-.438v1.313h.438zM5.688.875H4.375v.438h1.313zm-3.063 1.75H1.313v.438h1.313zm3.063 0H4.375v.438h1.313zM3.063.438h-.438v.438h.438z" fill="#000"/>
	<path d="M2.625 1.313h-.437v.438h.438zm-.437.437H1.75v.438h.438zm3.5-.438H5.25v.438h.438zm-.438.438h-.438v.438h.438zm.438 2.625H5.25v.438h.438zm-.438.438h-.438v.438h.438zm-2.625-.438h-.437v.438h.438zm-.438.438H1.75v.438h.438z" fill="#57595f"/>
	<path d="M4.375.438h-.437v.438h.438zM.438 3.063H0v.875h.438z" fill="#000"/>
	<path d="M2.188 1.75v.438h-.875v.438h1.313V1.75zm3.063 0v.438h-.875v.438h1.313V1.75zM2.188 4.813v.438h-.875v.438h1.313v-.875zm3.063 0v.438h-.875v.438h1.313v-.875z" fill="#35363a"/>
	<path d="M.875 3.938H.438v.438h.438zm0-1.313H.438v.438h.438zM7 3.063h-.438v.875H7z" fill="#000"/>
	<path d="M6.563 3.063h-.438v.875h.438z" fill="#ba3500"/>
	<path d="M.875 3.063H.438v.875h.438z" fill="#f0f0f0"/>
	<path d="M6.563 2.625h-.438v.438h.438zm0 1.313h-.438v.438h.438z" fill="#000"/>
	<path d="M6.125 3.938h-.438v.438h.438zm-3.062 0h-.438v.438h.438zm-1.75 0H.875v.438h.438zm3.063 0h-.438v.438h.438z" fill="#ba3500"/>
	<path d="M3.938 6.563h-.875v.438h.875zm-1.313-.875H1.313v.438h1.313zM1.312 4.375H.875v1.313h.438zm1.75 0h-.437v1.313h.438zm1.313 0h-.437v1.313h.438zm1.75 0h-.438v1.313h.438zm-.438 1.313H4.374v.438h1.313zm-3.062-1.75H1.313v.438h1.313zm3.063 0H4.375v.438h1.313z" fill="#000"/>
	<path d="M2.625 3.5H1.313v.438h1.313zm3.063 0H4.375v.438h1.313z" fill="#ba3500"/>
	<path d="M3.063 6.125h-.438v.438h.438zm1.313 0h-.438v.438h.438z" fill="#000"/>
	<path d="M3.938 6.125h-.875v.438h.875z" fill="#ba3500"/>
	<path d="M3.938.438h-.875v.438h.875zm-.875.437h-.438v.438h.438V.438Z" fill="#f0f0f0"/>
	<path d="M4.375 5.688h-.437v.438h.438z" fill="#ba3500"/>
	<path d="M2.188 1.313h-.875v.875h.438V1.75h.438zm3.063 0h-.875v.875h.438V1.75h.438zM2.188 4.376h-.875v.875h.438v-.438h.438zm3.063 0h-.875v.875h.438v-.438h.438z" fill="#d8d8d8"/>
	<path d="M3.938 2.188V1.75H3.5V.875h-.437v1.313zm0 .438H3.5v.438h-.437v.438h-.438v.438h.438v.875h.438v1.313h.438v-1.75H3.5V3.5h.875v-.437h-.437zm2.188.438h-.438v.438h.438zm-3.063-.439h-.438v.438h.438zm-1.75.438H.875v.438h.438zm.875 0H1.75v.438h.438z" fill="#fd6214"/>
`;function pt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${ft}
	</svg>`}var mt=F`
	<path d="M5.688 2.625V1.75H5.25V.438h-.438v.438h-.438v.438h-.436v.438H3.5v.438H1.313v.438H.875v.875H.438v1.75h.438v.438h.438v.438h.438v.438h3.5v-.438h.438v-.438h.438V2.625z" fill="#fd6214"/>
	<path d="M0 3.5v1.75h.438V3.5zm6.563.438v1.313h.438V3.938zm-.438-1.313v1.313h.438V2.625zm-.438-.875v.875h.438V1.75z" fill="#000"/>
	<path d="M6.125 3.938v1.313h.438V3.938zm-.438-1.313v1.313h.438V2.625zm-.438-.875v.875h.438V1.75z" fill="#ba3500"/>
	<path d="M.438 2.625V3.5h.438v-.875zm2.625-1.313h-.438v.438h.438zm.875 0H3.5v.438h.438zM3.5 1.75h-.437v.438h.438zm-2.625.438v.438h.438v-.438zM.437 5.251v.438h.438v-.438zm.438.438v.438h.438v-.438zm.438.438v.438h.438v-.438zm4.813-.875v.438h.438v-.438zm-.438.438v.438h.438V5.69zm-.438.438v.438h.438v-.438zm-3.5.438v.438h3.5v-.438zM1.313 1.75v.438h.438V1.75zm.438-.438v.438h.438v-.437zm.438-.438v.438h.438V.875zm1.75 0v.438h.438V.875zm.438-.438v.438h.438V.438zm.438-.438v.438h.438V0z" fill="#000"/>
	<path d="M4.813.438v.438h.438V.438zm-.438.438v.438h.438V.875zm-.437.437v.438h.438v-.438zM3.5 1.75v.438h.438V1.75zm-1.312-.437v.438h.438v-.438zm-.438.437v.438h.438V1.75zm.875 0v.438h.438V1.75z" fill="#f0f0f0"/>
	<path d="M2.188 1.75v.438h.438V1.75z" fill="#fd6214"/>
	<path opacity=".5" d="M4.813 1.75v.438h.438V1.75zm.438 2.188V3.5h-.438v-.875h-.438v.438h-.437v.438H2.625v-.438h-.437v.875h-.875v.875h.438v.875h.438v.438h2.625v-.438h.438v-.875h.438v-.875z" fill="#fff"/>
	<path d="M1.313 2.188v.438h.438v-.438zm-.438.437V3.5h.438v-.875zm.875.875v.438h.438V3.5z" fill="#f0f0f0"/>
	<path d="M.875 5.25v.438h.438V5.25zm.438.438v.438h.438v-.438zm3.938 0v.438h.438v-.438zm.438-.438v.438h.438V5.25zm-3.938.875v.438h3.5v-.438z" fill="#ba3500"/>
	<path d="M.438 3.5v.875h.438V3.5zm4.375.875h-.438v-.437h-1.75v.438h-.437v.875h.438v.438h1.75v-.438h.438z" fill="#f0f0f0"/>
	<path d="M5.25.438v1.313h.438V.438z" fill="#000"/>
`;function ht(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${mt}
	</svg>`}var gt=F`
	<path d="M6.563.875h-.438V.438H4.812v1.313h-.438V.875h-.436V.438h-.875v.438h-.438v.875h-.437V.438H.875v.438H.438v1.75h.438v.438h.875v.438h.438v.875h.438v.438h.438v.438h.875v-.438h.438v-.438h.438V3.5h.438v-.437h.875v-.438h.438z" fill="#ff7fc0"/>
	<path d="M3.938 0h-.875v.438h.875zm-1.75 0H.875v.438h1.313zm3.938 0H4.813v.438h1.313zm.438.438h-.438v.438h.438zm.438.438h-.438v1.75h.438zM4.377.438h-.439v.438h.438v.875h.438V.438zm-2.189 0v1.313h.438V.875h.438V.438zm-1.313 0H.438v.438h.438zM.438.875H0v1.75h.438zm.438 1.75H.438v.438h.438zm.875.438H.875v.438h.875zm4.375 0h-.875v.438h.875zm.438-.438h-.438v.438h.438zM5.251 3.938V3.5h-.438v.875h1.75v-.437zM1.75 3.5v.438H.438v.438h1.75V3.5zm-1.313.875H0v1.75h.438zm.438 1.75H.438v.438h.438zm5.25.438H.875v.438h5.25zm.438-.438h-.438v.438h.438zm.438-1.75h-.438v1.75h.438zm-4.376 0h-.437v.438h.438zm.438.438h-.438v.438h.438zm1.313 0h-.438v.438h.438zm.438-.438h-.438v.438h.438zm-.875.875h-.876v.438h.875z" fill="#000"/>
	<path d="M4.813 4.375v.438h-.438v.438h-.437v.438h-.875v-.438h-.438v-.438h-.437v-.438H.438v1.75h.438v.438h5.25v-.438h.438v-1.75z" fill="#6be473"/>
	<path d="M1.75 5.25h-.437v.438h.438zm-.438-.438H.875v.438h.438zM5.25 6.125v-.438h-.438v.438h-.874v-.438h-.875v.438h-.875v-.438H1.75v.438H.875v.438h5.25v-.438zm.438-.875H5.25v.438h.438zm.438-.438h-.438v.438h.438zm.438.875h-.438v.438h.438z" fill="#008456"/>
	<path d="M2.625 3.938h-.437v.438h.438zm.438.438h-.438v.438h.438zm1.313 0h-.438v.438h.438zm.438-.438h-.438v.438h.438zm.438-.875h-.438v.438h.438zm.875-.438h-.438v.438h.438zm.438-.875h-.438v.875h.438zM3.94 4.813h-.877v.438h.875z" fill="#ff1c90"/>
	<path d="M4.375 5.25h-.437v.438h.438zm.438-.438h-.438v.438h.438zm.438-.438h-.438v.438h.438zm-4.813.001v.875h.438v-.438h1.313v-.438zm.438-3.5H.438v.875h.438zM2.189.437H.875v.438h1.313zm.875.438h-.439v.438h.438zm.875-.438h-.876v.438h.875zm1.313 0h-.438v.875h.438V.875h.875V.438z" fill="#f0f0f0"/>
`;function _t(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${gt}
	</svg>`}var vt=F`
	<path d="M3.063.875v.438h.875V.875zm.875-.438v.438h1.75V.438zm1.75.438v.438h.438V.875zm.438.438v.438h.438v-.438zm.438.438v2.188h.438V1.75zm-.438 2.188v.875h.438v-.876zm-.438.875v.438h.438v-.438zm-.875.438v.438h.875v-.438zm-.875.438v.438h.875V5.69zm-.875.438v.438h.875v-.438z" fill="#000"/>
	<path d="M6.563 1.75h-.438v-.437h-.438V.875H3.938v.438h-.875V.875h-1.75v.438H.875v.438H.438v2.188h.438v.875h.438v.438h.875v.438h.875v.438h.875V5.69h.875v-.438h.875v-.438h.438v-.876h.438z" fill="#ff7fc0"/>
	<path d="M6.563 1.75h-.438v2.188h.438zm-.438 2.188h-.438v.875h.438zm-4.812 0H.875v.875h.438zm4.375.875h-.875v.438h.875zm-.875.438h-.875v.438h.875zm-.875.438h-.875v.438h.875zm-.875-.438h-.875v.438h.875zm-.875-.438h-.875v.438h.875z" fill="#ff1b90"/>
	<path d="M1.313.438v.438h1.75V.438zM.875.875v.438h.438V.875zm-.437.438v.438h.438v-.438zM0 1.75v2.188h.438V1.75zm.438 2.188v.875h.438v-.875zm.438.875v.438h.438v-.438zm.438.438v.438h.875v-.438zm.875.438v.438h.875v-.438z" fill="#000"/>
	<path d="M1.313.875v.438h1.75V.875zm2.625 0v.438h1.75V.875zm-.875.438v.438h.875v-.438z" fill="#f0f0f0"/>
	<path opacity=".6" d="M4.813 2.625v-.437h-.875v.438h-.875v-.438h-.875v.438H1.75v1.313h.438v.438h.879v.438h.875v-.438h.871v-.439h.438V2.625z" fill="#fff"/>
	<path d="M5.688 1.313v.438h.438v-.438zm-4.813 0v.438h.438v-.438zm.438.438v.438h.438V1.75zM.438 1.75v.875h.438V1.75z" fill="#f0f0f0"/>
`;function yt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${vt}
	</svg>`}var bt=F`
	<path d="M6.125 2.625v.438H4.812v-.438h-.438v-.437h-.436V.875h.438V.438H.438v.438h.875v.438h.438v.438h.875v.875h-.438v.438H1.75v.875h-.437v.875H.875v.875H.438v.875h1.313v-.438h.875v-.438h.438v-.438h.438v-.438h.875v-.438h.438v-.437h.438v.438h.438v.438h.438v.438h.438V2.625z" fill="#ffe361"/>
	<path d="M6.125 0H4.812v.438h1.313zM1.75 6.563H.438v.438h1.313zm.875-.438H1.75v.438h.875zM1.313.875H.438v.438h.875zm.438.875v.438h.438v.438h.438V1.75zm0 1.313h-.438v.875h.438zm-.438.875H.875v.875h.438zm-.438.875H.438v.875h.438zm-.438.875H0v.875h.438zm3.938-.875H3.5v.438h.875zm0-4.813H.438v.438h3.938z" fill="#000"/>
	<path d="M4.375.438H.438v.438h3.938z" fill="#f0f0f0"/>
	<path d="M6.125 2.625H4.812v.438h1.313zM4.812.437h-.438v.438h.438z" fill="#000"/>
	<path d="M4.813.875h-.438v.875h.438zM6.126.437H4.813v.438h1.313z" fill="#f0f0f0"/>
	<path d="M6.125 2.188H4.812v.438h1.313z" fill="#ba3500"/>
	<path d="M.438.438H0v.438h.438zm1.313.875h-.438v.438h.438zm.438 1.313H1.75v.438h.438zM6.564.438h-.438v.438h.438zm.438.438h-.438v1.313h.438z" fill="#000"/>
	<path d="M6.563.875h-.438v1.313h.438z" fill="#ba3500"/>
	<path d="M7 2.625h-.438V5.25H7z" fill="#000"/>
	<path d="M6.563 2.625h-.438V5.25h.438z" fill="#ffb84b"/>
	<path d="M6.563 2.188h-.438v.438h.438zM4.375.875h-.437v1.313h.438zm.438 1.313h-.438v.438h.438z" fill="#000"/>
	<path d="M4.813 1.75h-.438v.438h.438z" fill="#ba3500"/>
	<path d="M3.063 5.688h-.438v.438h.438z" fill="#000"/>
	<path d="M4.375 3.063v.438h-.437v.438H3.5v.438h-.437v.438h-.438v.438h-.437v.438H1.75v.438h.875v-.438h.438v-.438h.438v-.438h.875v-.438h.438V3.063zM1.75 6.126h-.437v.438h.438z" fill="#ffb84b"/>
	<path d="M3.5 5.25h-.437v.438h.438z" fill="#000"/>
	<path d="M2.188 3.063H1.75v.438h.438zm.438-.438h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.063 2.188h-.438v.438h.438zm.438-.438h-.438v.438h.438z" fill="#ffb84b"/>
	<path d="M2.625 3.5h-.437v.438h.438zm-.875.438h-.437v.438h.438zm-.438.875H.875v.438h.438zm-.438.875H.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M4.813 4.375h-.438v.438h.438zm.438-.438h-.438v.438h.438zm.438.438h-.438v.438h.438zm.438.438h-.438v.438h.438zm.438.438h-.438v.438h.438z" fill="#000"/>
	<path d="M6.125.875H4.812v1.313h1.313z" fill="#fd6214"/>
`;function xt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${bt}
	</svg>`}var St=F`
	<path d="M6.563 0.876V0.437H3.937v0.437H1.313v2.187H0.437v2.187h5.25v-2.186h0.876z" fill="#bcef42"/>
	<path d="M4.813 5.687v-0.437H2.187v0.437z" fill="#7fb134"/>
	<path d="M6.563 0.876V0.437H3.937v0.437zm-2.626 0.437V0.876H2.187v0.437z" fill="#fff"/>
	<path d="M1.313 4.813v0.437h0.876v-0.437zm4.376 -0.437h-0.437v0.876h0.437zm0.876 -2.187h-0.437v0.876h0.437zm-0.437 0.876h-0.437v1.313h0.437z" fill="#7fb134"/>
	<path d="M7 0.437h-0.437v2.626H7z" fill="#000"/>
	<path d="M1.313 3.937H0.876v2.626h0.437z" fill="#4a8359"/>
	<path d="M6.563 0H3.937v0.437h2.626zM4.813 5.687H2.187v0.437h2.626zM3.937 0.437H2.187v0.437h1.75zM2.187 0.876h-0.874v0.437h0.876zm-0.874 0.437H0.876v0.876h0.437zM0.437 3.063H0v2.187h0.437v1.313h0.437V5.25H0.437zh0.437v-0.876H0.437zm5.25 2.187h-0.876v0.437h0.876zm0.437 -0.876h-0.437v0.876h0.437zh0.437V3.063h-0.437zM1.75 5.687h0.437v-0.437h-0.874v1.313h0.437zm-0.437 0.876H0.876V7h0.437z" fill="#000"/>
	<path d="M0.876 3.063h0.437v-0.876H0.876zm-0.438 0.874h0.437v-0.874H0.437zm1.75 -2.626h-0.874v0.876h0.437v-0.437h0.437z" fill="#fff"/>
	<path d="M1.75 3.5h0.876v-0.437h-0.876zm0.876 -0.437h0.876v-0.437h-0.876zm0.876 -0.437h0.876v-0.438H3.5zm0.876 -0.437h0.437v-0.438h-0.437zm0.437 -0.437h0.437v-0.438H4.814z" fill="#4a8359"/>
	<path d="M2.187 1.75v0.437h0.437v-0.437z" fill="#fff"/>
	<path d="M1.313 3.5v0.437h0.437V3.5z" fill="#4a8359"/>
`;function Ct(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${St}
	</svg>`}var wt=F`
	<path d="M2.188 2.625H1.75v.438H.875v.875H3.5v.875h-.437v.438h-.438v.438h-.437v.438H1.75v.438h.875v-.438h.438v-.438h.438v-.438h.438v-.438h.875v-.438h.438v-.437h.875v-.875H3.063v-.438h.438v-.437h.438V1.75h.438v-.437H3.5v.438h-.437v.438h-.875z" fill="#ffe361"/>
	<path d="M.438 3.063H0v.875h.438z" fill="#000"/>
	<path d="M.875 3.063H.438v.875h.438z" fill="#f0f0f0"/>
	<path d="M7 3.063h-.438v.875H7zm-5.687-.438H.438v.438h.875zm1.313-.875H1.75v.438h.875zm-.876.438h-.437v.438h.438z" fill="#000"/>
	<path d="M1.75 2.625h-.437v.438h.438zm.438-.438H1.75v.438h.438zm.438.438h-.438v.438h.438zm.438-.875h-.439v.438h.438zm.438-.438h-.439v.438h.438zm0 3.063h-.439v.438h.438zm-.438.438h-.439v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438H1.75v.438h.438zm-.438.438h-.437v.438h.438z" fill="#f0f0f0"/>
	<path d="M5.25.875h-.438v.438h.438zm.438 3.063H5.25v.438h.438zm-.438.438h-.438v.438h.438zm-.875.438h-.437v.438h.438zm-.438.438H3.5v.438h.438zm2.625-1.75h-.438v.438h.438z" fill="#ffb84b"/>
	<path d="M6.563 3.063h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M4.813 1.313h-.438v.438h.438zm-.438.438h-.437v.438h.438zm-.437.437H3.5v.438h.438zm-.438.437h-.437v.438h.438z" fill="#ffb84b"/>
	<path d="M4.375.875h-.437v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.938.875h-.875v.438h.875zm-.875.438h-.438v.438h.438zM5.688 0H4.375v.438h1.313z" fill="#000"/>
	<path d="M5.688.438H4.375v.438h1.313z" fill="#f0f0f0"/>
	<path d="M6.563 2.625H3.5v.438h3.063zM4.375.437h-.437v.438h.438zm1.75 0h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.435v.438h.438zm2.188 1.75h-.875v.438h.875zm-1.313.875h-.875v.438h.875zm.438-.438h-.438v.438h.438zm-1.75 1.313h-.873v.438h.875zm.438-.438h-.436v.438h.438zm-1.75 1.313H1.313v.438h1.313zm.875-2.625H.438v.438h3.063zm-.438 2.188h-.436v.438h.438zm-1.75 0H.875v.438h.438zm.438-.438h-.436v.438h.438zm.438-.438H1.75v.438h.438zm.438-.438h-.437v.438h.438zm.438-.438h-.438v.438h.438z" fill="#000"/>
	<path d="M4.813.875h-.438v.438h.438z" fill="#ffe361"/>
`;function Tt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${wt}
	</svg>`}var Et=F`
	<path d="M6.125 1.75v-.437H5.25V.438H3.5v.438h-.437v.438h-.438V.875H1.313v.438H.875v1.75H.438v1.313h.438v-.438h.438V3.5h2.188v-.875h.438v-.437h2.188v.438h.438V1.75z" fill="#b79cf8"/>
	<path d="M3.938 2.625v.438H3.5v.875h.438v.875h.875v.438h1.313v-.438h.438V2.625z" fill="#9af4dc"/>
	<path d="M1.75 4.375v1.75h.438v.438h1.313v-.438h.438v-1.75z" fill="#9af4dc"/>
	<path d="M3.5 6.125H2.188v.438h1.313zm2.625-1.313H4.812v.438h1.313zm.438-.438h-.438v.438h.438zM3.938 5.687H3.5v.438h.438z" fill="#6c9ca6"/>
	<path d="M3.938 3.063H3.5v.438h.438zm.875.438h-.438v.438h.438zm1.313-.875H3.938v.438h2.188z" fill="#f0f0f0"/>
	<path d="M3.5.438h-.437v.438h.438zm3.063.875h-.438v.438h.438zm-.438 2.188h-.438v.875h.438zm-2.187-.876H3.5v.438h.438z" fill="#000"/>
	<path d="M3.938 2.188H3.5v.438h.438z" fill="#816bee"/>
	<path d="M1.313 3.938H.875v.438h.438zm1.75 1.75h-.438v.438h.438zm-.438-.438h-.437v.438h.438z" fill="#000"/>
	<path d="M2.625 5.25h-.437v.438h.438zm3.063-.875H5.25v.438h.438zm-.438-.438h-.438v.438h.438zM2.187 6.125H1.75v.438h.438zm1.75 0H3.5v.438h.438zM.874 4.375H.438v.438h.438zm.438 1.75H.875v.438h.438zm-.438.438H.438v.438h.438zM6.563 1.75v.875h-.438v.438h.438v1.75h.438V1.75zM5.688.875V.438H5.25v.875h.875V.875zM2.625.438H1.313v.438h1.313zm3.063 2.625H4.375v.438h1.313zM3.063 4.376H1.75v.438h1.313zm.438 2.188H2.188v.438h1.313zM3.063.875h-.438v.438h.438zm-1.75 0H.875v.438h.438z" fill="#000"/>
	<path d="M2.625.875H1.313v.438h1.313zm.438.438h-.438v.438h.438zm-1.313.875h-.437v.438h.438zm-.875.875H.438v.438h.438zm.438-1.75H.875v.438h.438z" fill="#f0f0f0"/>
	<path d="M6.125 5.25H4.812v.438h1.313zm-1.75-.438V3.5h-.437v.438H3.5v.438h.438v1.75h.438v-.875h.438v-.438zm2.188 0h-.438v.438h.438zM.875 1.313H.438v1.75h.438zm-.437 1.75H0v1.313h.438zm1.313 1.75h-.438v1.313h.438zm1.75 0h-.438v.875h.438zm-3.063 0H0v1.75h.438zM5.25 0H3.5v.438h1.75z" fill="#000"/>
	<path d="M3.5.875h-.437v.438h.438zM5.25.437H3.5v.438h1.75z" fill="#f0f0f0"/>
	<path d="M6.125 2.188H3.938v.438h2.188z" fill="#000"/>
	<path d="M6.125 1.75v-.437h-.438v.438H3.938v.438h2.188v.438h.438V1.75z" fill="#816bee"/>
	<path d="M2.188 4.813H1.75v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.063 2.625v.438h-1.75v.438h2.188v-.876z" fill="#816bee"/>
	<path d="M3.063 3.063v.438h-1.75v.438h2.188v-.876z" fill="#000"/>
	<path d="M1.313 3.5H.875v.438h.438zm-.438.438H.438v.438h.438z" fill="#816bee"/>
	<path d="M1.313 3.938v.438H.875v.438H.438v1.75h.438v-.438h.438V4.813h.438v-.438h1.75v-.437z" fill="#9af4dc"/>
	<path d="M1.313 4.375H.875v.438h.438zm-.438.438H.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M1.313 5.688H.875v.438h.438zm-.438.438H.438v.438h.438z" fill="#6c9ca6"/>
	<path d="M3.5 3.938H1.313v.438h2.188z" fill="#f0f0f0"/>
`;function Dt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Et}
	</svg>`}var Ot=F`
	<path d="M6.125 2.188v-.875h-.438V.875h-.438V.438h-.875v.438h.438v.438h.438v1.75h-.438v.438h-.438v.438H2.625V3.5h-.437v-.437H1.75v-1.75h.438V.875h.438V.438H1.75v.438h-.437v.438H.875v.875H.438v2.625h.438v.875h.438v.438h.875v.438h2.625v-.438h.875v-.438h.438v-.875h.438V2.188z" fill="#b79cf8"/>
	<path d="M2.625 0H1.75v.438h.875zM.875 1.313H.438v.875h.438zm1.313 0H1.75v1.75h.438zm2.188 2.188H2.625v.438h1.75z" fill="#000"/>
	<path d="M4.375 3.938h-1.75v.438h1.75z" fill="#f0f0f0"/>
	<path d="M.438 2.188H0v2.625h.438zm4.375 4.375H2.188v.438h2.625z" fill="#000"/>
	<path d="M.875 4.375H.438v.438h.438zm4.813.875h-.875v.438H2.188V5.25h-.875v-.438H.875v.875h.438v.438h.875v.438h2.625v-.438h.875v-.438h.438v-.875h-.438zm.875-.875h-.438v.438h.438z" fill="#816bee"/>
	<path d="M1.75.438h-.437v.438h.438zm-.437.437H.875v.438h.438z" fill="#000"/>
	<path d="M2.625.438H1.75v.438h.875zM1.75.875h-.437v.438h.438zm-.437.438H.875v.438h.438zm-.438.875H.438v.438h.438zm.438.438H.875v.438h.438zm.875.438H1.75v.438h.438zm.438.438h-.438v.438h.438zm2.625-.438h-.438v.438h.438zM4.813.439h-.438v.438h.438zm0 3.063h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.063.438h-.438v.438h.438zm-.438.437h-.437v.438h.438zm0 2.188h-.437v.438h.438zm-1.75 1.75H.438v.875h.438zm.438.875H.875v.438h.438zM5.251 0h-.875v.438h.875zm.438 6.125h-.875v.438h.875zm-3.5 0h-.876v.438h.875zm4.374-4.812h-.438v.875h.438zm-1.313 0h-.438v1.75h.438zM7 2.188h-.438v2.625H7zM5.687.438h-.438v.438h.438zm.438.438h-.438v.438h.438zM4.375.438h-.437v.438h.438zm.438.438h-.438v.438h.438zm0 2.188h-.438v.438h.438zm1.75 1.75h-.438v.875h.438zm-.438.875h-.438v.438h.438z" fill="#000"/>
	<path d="M2.188.875H1.75v.438h.438z" fill="#b79cf8"/>
`;function kt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Ot}
	</svg>`}var At=F`
	<path d="M4.813 5.25v-.875h-.438v-.437h-1.75v.438h-.437v.875H1.75v1.313h3.5V5.251z" fill="#ffe361"/>
	<path d="M6.125 1.313V.875H5.25V.438h-3.5v.438H.875v.438H.438v2.625h.438v.438h.875v-.439h3.5v.438h.875v-.438h.438V1.313z" fill="#ff2c52"/>
	<path d="M5.25 0h-3.5v.438h3.5z" fill="#000"/>
	<path d="M5.25.438h-3.5v.438h3.5zm-3.5.437H.875v.438h.875zm4.375 0H5.25v.438h.875z" fill="#fff"/>
	<path d="M5.25 6.563h-3.5v.438h3.5zM.438 1.313H0v2.625h.438zM1.751.438H.875v.438h.875z" fill="#000"/>
	<path d="M.875 3.063v-1.75H.438v2.625h.875v-.875z" fill="#fff"/>
	<path d="M6.563 1.313h-.438v2.625h.438z" fill="#be0351"/>
	<path d="M6.563 2.625h-.875V3.5h.875zM5.25.875h-.875v.875h.875z" fill="#fff"/>
	<path opacity=".5" d="M6.563 2.625h-.438V3.5h.438z" fill="#be0351"/>
	<path d="M4.375 3.063h-1.75v.438h1.75zm.875.438h-.875v.438h.875zM2.625 3.5H1.75v.438h.875z" fill="#be0351"/>
	<path d="M2.625 4.375h-.437v.875h.438z" fill="#fff"/>
	<path d="M4.813 4.375h-.438v.875h.438zm0 .875v.875H1.75v.438h3.5V5.25z" fill="#ffb84b"/>
	<path d="M2.188 5.25H1.75v.875h.438z" fill="#fff"/>
	<path d="M1.75 3.938H.875v.438h.875zm4.375 0H5.25v.438h.875z" fill="#be0351"/>
	<path d="M3.5 2.625h-.875V3.5H3.5z" fill="#fff"/>
	<path opacity=".5" d="M3.5 3.063h-.875v.438H3.5z" fill="#be0351"/>
	<path d="M4.375 3.5h-1.75v.438h1.75z" fill="#000"/>
	<path d="M4.375 3.938h-1.75v.438h1.75z" fill="#fff"/>
	<path d="M.875.875H.438v.438h.438z" fill="#000"/>
	<path d="M2.188 1.313H1.75v.438h.438z" fill="#fff"/>
	<path d="M1.75 5.25h-.437v1.313h.438zm.438-.875h.438v-.437H1.75v.438H.875v.438h.875v.438h.438zM.875 3.938H.438v.438h.438zM7 1.313h-.438v2.625H7zM6.125.438H5.25v.438h.875zm.438.438h-.438v.438h.438zm-.438 3.5H5.25v-.438h-.875v.438h.438v.875h.438v1.313h.438V5.251h-.438v-.438h.875zh.438v-.438h-.438z" fill="#000"/>
`;function jt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${At}
	</svg>`}var Mt=F`
	<path d="M6.125 3.063v-.438H5.25v-.437h-.438V1.75h-.438V.875h-.436V.438h-.875v.438h-.438v.875h-.437v.438H1.75v.438H.875v.438H.438v.875h.438v.438h.875v.438h.438v.438h.438v.875h.438v.438h.875v-.438h.438v-.875h.438v-.438h.438v-.438h.875v-.44h.438v-.875z" fill="#47baff"/>
	<path d="M4.813 3.063h-.875v-.438h-.875v.438h-.875v.875h.875v.438h.875v-.438h.875z" fill="#b5e3ff"/>
	<path d="M1.313 0H.438v.438h.875zm.875.438h-.875v.438h.875zm-.438 1.75H.875v.438h.875zM.438.438H0v.875h.438z" fill="#000"/>
	<path d="M1.313.438H.438v.875h.438V.875h.438z" fill="#f0f0f0"/>
	<path d="M.438 3.063H0v.875h.438zM7.001.438h-.438v.875h.438zm-.438.875h-.438v.875h.438zm-5.688 0H.438v.875h.438zm1.75-.438h-.437v.875h.438zm2.188 0h-.438v.875h.438zM3.063.438h-.438v.438h.438z" fill="#000"/>
	<path d="M3.063.875h-.438v.438h.438zm.438.438h-.438v.438h.438zm-1.313.875H1.75v.438h.438zm-.875.437H.875v.438h.438zm-.438.438H.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M1.313 6.563v-.438h.875V5.25H1.75v-.438H.875v.875H.438v.875z" fill="#b79cf8"/>
	<path d="M.875 5.688H.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M2.188 1.75H1.75v.438h.438z" fill="#000"/>
	<path d="M2.188.875H.875v1.313h.875V1.75h.438zm3.938 1.313V.875H4.813v.875h.438v.438z" fill="#b79cf8"/>
	<path d="M2.188.875H1.75v.875h.438zm-.438.875h-.437v.438h.438zm4.375-.438h-.438v.875h.438zm.438-.438h-.438v.438h.438z" fill="#816bee"/>
	<path d="M5.688 6.563v-.438h-.875V5.25h.438v-.438h.875v.875h.438v.875z" fill="#b79cf8"/>
	<path d="M6.563 5.688h-.438v.438h.438zm-.438-.875h-.438v.438h.438z" fill="#816bee"/>
	<path d="M.875 2.625H.438v.438h.438zM7 3.063h-.438v.875H7zm-.438-.438h-.438v.438h.438zM4.374.437h-.436v.438h.438zm.875 1.313h-.438v.438h.438zM3.938 0h-.875v.438h.875z" fill="#000"/>
	<path d="M3.938.438h-.875v.438h.875zm0 2.625h-.875v.875h.875zM6.563.438h-.875v.438h.875zm-.875.438h-.875v.438h.875z" fill="#f0f0f0"/>
	<path d="M3.938 2.188h-.875v.438h.875zm0 2.188h-.875v.438h.875zM6.563.001h-.875v.438h.875zm-.875.438h-.875v.438h.875zm.438 1.75h-.875v.438h.875zM1.313 6.563H.438v.438h.875zm.875-.438h-.875v.438h.875zm-.438-1.75H.875v.438h.875zM.437 5.688H0v.875h.438zm6.563 0h-.438v.875H7zm-.438-.875h-.438v.875h.438zm-5.687 0H.438v.875h.438zm1.75.438h-.437v.875h.438zm2.188 0h-.438v.875h.438zm-1.75.875h-.438v.438h.438zm-.875-1.313H1.75v.438h.438z" fill="#000"/>
	<path d="M2.188 5.25H1.75v.875h.438zm-.438-.438h-.437v.438h.438z" fill="#816bee"/>
	<path d="M.875 3.938H.438v.438h.438zm1.313-.875H1.75v.875h.438zm.875-.438h-.875v.438h.875zm0 1.313h-.875v.438h.875zm2.188-.875h-.438v.875h.438zm-.438-.438h-.875v.438h.875zm0 1.313h-.875v.438h.875zm1.75 0h-.438v.438h.438z" fill="#000"/>
	<path d="M6.563 3.063h-.438v.875h.438zm-.438-.438h-.438v.438h.438zm0 1.313h-.438v.438h.438zm-.875 0h-.438v.438h.438zm-1.313.875h-.874v.438h.875zm.438-.438h-.437v.438h.438zm-1.313 0h-.437v.438h.438zm.875 1.75h-.874v.438h.875zm.438-.438h-.437v.438h.438zm-1.313 0h-.437v.438h.438zm-.874-1.749H1.75v.438h.438zM.875 3.5H.438v.438h.438zm.438.438H.875v.438h.438z" fill="#4282d8"/>
	<path d="M4.375 6.125h-.437v.438h.438zm.875-1.313h-.438v.438h.438zm-1.313 1.75h-.874V7h.875zm2.625 0h-.875V7h.875zm-.875-.438h-.875v.438h.875zm.438-1.75H5.25v.438h.875z" fill="#000"/>
`;function Nt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Mt}
	</svg>`}var Pt=F`
	<path d="M3.938.438h-.875v1.75h.875zm.875 2.625v-.438h-.438v-.437h-1.75v.438h-.437v.438H.438v.875h1.75v.438h.438v.438h.438v1.75h.875v-1.75h.438v-.438h.438v-.439h1.75v-.875z" fill="#bcef42"/>
	<path d="M1.75 0h-.437v.438h.438zm.875 2.188h-.437v.438h.438zm2.188 0h-.438v.438h.438zM5.688 0H5.25v.438h.438zm.438.438h-.438v.438h.438zm.438.438h-.438v.438h.438zm.438.438h-.438v.438h.438zM3.938 0h-.875v.438h.875z" fill="#000"/>
	<path d="M3.938.438h-.875v.438h.875z" fill="#f0f0f0"/>
	<path d="M3.938 1.313h-.875v.438h.875zm0 .438h-.875v.438h.875z" fill="#7fb134"/>
	<path d="M3.938 5.25h-.875v.438h.875z" fill="#f0f0f0"/>
	<path d="M3.938 6.125h-.875v.438h.875zm0-1.313h-.875v.438h.875z" fill="#7fb134"/>
	<path d="M3.938 2.625h-.875v.438h.875zm0 1.313h-.875v.438h.875zm.438-.875h-.438v.875h.438z" fill="#000"/>
	<path d="M5.25 3.063h-.438v.875h.438z" fill="#7fb134"/>
	<path d="M3.063 3.063h-.438v.875h.438z" fill="#000"/>
	<path d="M2.625 2.625h-.437V3.5h.438z" fill="#f0f0f0"/>
	<path d="M1.313.438H.875v.438h.438z" fill="#000"/>
	<path d="M1.313.438v.438H.875v.438H.438v.438h1.313V.438z" fill="#6be473"/>
	<path d="M1.75.438h-.437v.438h.438zm-.437.437H.875v.438h.438z" fill="#f0f0f0"/>
	<path d="M1.75 1.313H.438v.438h1.313z" fill="#008456"/>
	<path d="M5.25 5.25v1.313h.438v-.438h.438v-.438h.438v-.438zm-4.812 0v.438h.438v.438h.438v.438h.438V5.251z" fill="#6be473"/>
	<path d="M1.75 5.25H.438v.438h1.313z" fill="#f0f0f0"/>
	<path d="M1.313 5.688v.875h.438v-.875z" fill="#008456"/>
	<path d="M6.125 1.313V.875h-.438V.438h-.438v1.313h1.313v-.438z" fill="#6be473"/>
	<path d="M5.688.438H5.25v.438h.438zm0 2.625H5.25v.438h.438z" fill="#f0f0f0"/>
	<path d="M6.563 3.5H5.25v.438h1.313z" fill="#7fb134"/>
	<path d="M6.563 1.313H5.25v.438h1.313z" fill="#008456"/>
	<path d="M.875.875H.438v.438h.438zM3.063.437h-.438v1.75h.438zm1.313 0h-.438v1.75h.438zm2.625 2.625h-.438v.875h.438zm-.438-.438h-1.75v.438h1.75zm0 1.313h-1.75v.438h1.75zM.438 3.063H0v.875h.438zm1.75-.438H.438v.438h1.75z" fill="#000"/>
	<path d="M1.75 3.063H.438v.875h.438V3.5h.875z" fill="#f0f0f0"/>
	<path d="M2.188 3.938H.438v.438h1.75zM.438 1.313H0v.438h.438zm1.313 5.25h-.438v.438h.438zm.875-2.188h-.438v.438h.438z" fill="#000"/>
	<path d="M1.75 3.5h-.437v.438h.438zm.438-.438H1.75v.875h.438z" fill="#7fb134"/>
	<path d="M2.188 3.063H1.75v.875h.438z" fill="#3f581a"/>
	<path d="M4.375 4.375h-1.75v.438h1.75z" fill="#7fb134"/>
	<path d="M4.375 2.188h-1.75v.438h1.75z" fill="#f0f0f0"/>
	<path d="M4.813 4.375h-.438v.438h.438z" fill="#000"/>
	<path d="M4.813 3.938h-.438v.438h.438z" fill="#7fb134"/>
	<path d="M5.688 6.563H5.25v.438h.438zm.438-.438h-.438v.438h.438zm.438-.438h-.438v.438h.438zm.438-.438h-.438v.438h.438zM3.939 6.562h-.876V7h.875zm-2.625-.438H.875v.438h.438zm-.438-.438H.438v.438h.438zm2.188-.875h-.439v1.75h.438zm1.313 0h-.439v1.75h.438zM1.75 1.75H.438v.438h1.75V.438H1.75zm3.5 0V.438h-.438v1.75h1.75V1.75z" fill="#000"/>
	<path d="M.438 4.813v.438h1.313v1.313h.438v-1.75zm4.375 0v1.75h.438V5.25h1.313v-.438zM.438 5.25H0v.438h.438z" fill="#000"/>
	<path d="M5.688 6.125H5.25v.438h.438zm.438-.438h-.438v.438h.438zm.438-.438h-.438v.438h.438z" fill="#008456"/>
	<path d="M5.688 5.25H5.25v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.938 3.063h-.875v.875h.875z" fill="#7fb134"/>
	<path d="M3.938 1.75h-.875v.438h.875zm0 3.063h-.875v.438h.875zm1.313-1.75h-.438v.875h.438z" fill="#3f581a"/>
`;function Ft(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Pt}
	</svg>`}var It=F`
	<path d="M4.813 4.375h.438v-.437h1.313V3.5H5.251v-.437h-.438V1.75h.875v-.437H4.375v.438H3.063v-.438h-.438V.875H1.75v.438h-.437v.438H.875v.438H.438v2.625h.438v.438h.438v.438h.438v-.875h1.75v.438h-.439v.438h.438v.438h.875v-.438h1.313v-.438h-.875z" fill="#54cfff"/>
	<path d="M3.938 4.813H3.5v.438h.438zm1.75.438H5.25v.438h.438zm.875-1.75h-.438v.438h.438zM5.25 3.063h-.438v.438h.438zM1.312 4.376H.875v.438h.438zm.438.438h-.437v.875h.438zm2.625.875H3.063v.438h1.313zm0-1.313h-.437v.438h.438z" fill="#4282D8"/>
	<path d="M3.938 0H3.5v.438h.438zm.438.438h-.438v.438h.438zm-.876 0H1.75v.438H3.5zM1.75.875h-.437v.438h.438zm1.313 0h-.438v.438h.438zm.438.438h-.438v.438h.438zm.875 0h-.438v.438h.438zM5.689.875H4.376v.438h1.313zm.438.438h-.438v.438h.438zm-4.814 0H.875v.438h.438zm-.438.437H.438v.438h.438zm-.437.438H0v2.625h.438zm.875.438H.875v1.75h.438zm.438-.438h-.438v.438h.438zm2.188-.438H1.75v.438h2.188z" fill="#000"/>
	<path d="M3.938 1.75H3.5v.875h.438zm1.75 0h-.875v.438h.875z" fill="#000"/>
	<path d="M5.25 1.75h-.438v1.313h.438zm1.313 1.313H5.25v.438h1.313zm.438.438h-.438v.438h.438zm-2.625-.875h-.438v1.75h.438zm2.188 1.313H5.251v.438h1.313zm-1.313.438h-.438v.875h.438z" fill="#000"/>
	<path d="M5.688 4.813h-.875v.438h.875zm.438.438h-.438v.438h.438zm-.438.438H4.375v.438h1.313zm-1.313.438h-1.75v.438h1.75zM3.5 4.814H1.75v.438H3.5zm-.875 1.75h-.437v.438h.438zm-.438-.438H1.75v.438h.438zm-.438-.438h-.436v.438h.438zm.438-.438H1.75v.438h.438zm.875 0h-.437v.438h.438zm-1.75 0H.875v.438h.438zm-.438-.438H.438v.438h.438zm.875-.438h-.436v.438h.438zm2.188 0H3.5v.438h.438z" fill="#000"/>
	<path d="M3.938 2.625H3.5v-.437H1.75v.438h-.437v1.75h.438v.438h1.75v-.438h.438z" fill="#9af4dc"/>
	<path d="M3.5 4.375H1.75v.438H3.5zm-1.75-.437h-.437v.438h.438zm2.188 0H3.5v.438h.438z" fill="#6c9ca6"/>
	<path d="M1.75 2.625h-.437v.438h.438zm.875.438h-.437v.438h.438zm.875-.875H1.75v.438H3.5z" fill="#f0f0f0"/>
	<path d="M3.5 5.688h-.437v.438h.438z" fill="#000"/>
	<path d="M.875 2.188H.438v.875h.438zm.875-.875h-.437v.438h.438zm.875-.438H1.75v.438h.875zm3.063.438H4.375v.438h1.313zM3.938.438H3.5v.438h-.437v.438h.438v.438h.438v-.439h.438V.875h-.439zM2.625 5.25h-.437v.438H1.75v.438h.438v.438h.438v-.438h.438v-.438h-.439z" fill="#f0f0f0"/>
`;function Lt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${It}
	</svg>`}var Rt=F`
	<path d="M5.688 1.313V.875h-.875v.438h-.438V.875h-.437V.438h-.875v.438h-.438v.438h-.437V.875h-.875v.438H.875v1.75h.875v.438h.438v-.438h2.625v.438h.438v-.438h.875v-1.75z" fill="#d1cdd5"/>
	<path d="M6.125 3.938V3.5h-1.75v-.437h-1.75v.438H.875v.438H.438v1.313h.438v.438h1.75v.438h.438v.438h.875v-.438h.438V5.69h1.75v-.438h.438V3.938z" fill="#57595f"/>
	<path d="M3.938 0h-.875v.438h.875zm-.875.438h-.438v.438h.438zm1.313 0h-.438v.438h.438zm1.313 0h-.875v.438h.875zm.438.438h-.438v.438h.438zm-1.313 0h-.438v.438h.438zM2.625.875h-.437v.438h.438zM2.188.438h-.875v.438h.875zm-1.313.875H.438v1.75h.438zm.438-.438H.875v.438h.438zM.875 3.5H.438v.438h.438zm-.437.438H0v1.313h.438zm.438 1.313H.438v.438h.438zm1.75.438H.875v.438h1.75zm.438.438h-.439v.438h.438zm.875.438h-.876v.438h.875zm.438-.438h-.439v.438h.438zm1.75-.438h-1.75v.438h1.75zm.438-.438h-.438v.438h.438zm.438-1.313h-.438v1.313h.438zM6.565 3.5h-.438v.438h.438zm0-2.188h-.438v1.75h.438zM2.188 3.5H1.75v.438h.438zm.438-.438h-.438V3.5h.438zm1.75-.438H2.625v.438h1.75zm.438.438h-.438V3.5h.438zm.438.438h-.438v.438h.438zm.438-.438h-.438V3.5h.875v-.437zm-4.377.001H.875v.438h.875v-.438z" fill="#000"/>
	<path d="M.875 4.813H.438v.438h.438zm.438.438H.875v.438h.438zm1.75.438h-.438v.438h.438zm1.313 0h-.438v.438h.438zm-.438.438h-.875v.438h.875zm2.188-.875h-.438v.438h.438zm.438-1.313h-.438v1.313h.438z" fill="#35363a"/>
	<path d="M1.313 2.625H.875v.438h.438zm.875.438H1.75v.438h.438zm3.063 0h-.438v.438h.438zm-2.626-.438h-.437v.438h.438zm2.188 0h-.438v.438h.438z" fill="#847d8b"/>
	<path d="M5.25 3.063h-.438v.438h.438zm-.875-.875h-1.75v.438h1.75zm1.75-.438h-.438v1.313h.438z" fill="#847d8b"/>
	<path d="M1.75 1.75h-.437v.438h.438zm-.437-.437H.875v.438h.438zm.875-.438h-.875v.438h.875zm.875 0h-.438v.438h.438zm.875-.438h-.875v.438h.875zm.438.438h-.438v.438h.438zm1.313 0h-.875v.438h.875zm.438.438h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M.875 3.938H.438v.438h.438zm.438-.438H.875v.438h.438zm1.313 0h-.438v.438h.438zm1.75-.438H2.625V3.5h1.75zm.875.875h-.438v.438h.438zm.875-.438h-.875v.438h.875z" fill="#d8d8d8"/>
`;function zt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Rt}
	</svg>`}var Bt=F`
	<path d="M6.125 1.75v-.437h-.438V.875h-.438V.438H2.625v.438H1.75v.438h-.437v.438H.875v.875H.438v2.188h.438v.438h.438v.438h.438v.438h.438v.438h2.188v-.438h.875v-.438h.438v-.438h.438v-.875h.438V1.75z" fill="#bcef42"/>
	<path d="M6.563.438h-.875v.438h.875z" fill="#f0f0f0"/>
	<path d="M1.313 5.688H.438v.438h.875z" fill="#bcef42"/>
	<path d="M1.75 6.125H.438v.438h1.313z" fill="#7fb134"/>
	<path d="M6.563 3.5h-.438v.875h.438z" fill="#816bee"/>
	<path d="M5.25.438H2.625v.438H5.25z" fill="#f0f0f0"/>
	<path d="M5.25.875H2.625v.438H5.25z" fill="#b79cf8"/>
	<path d="M4.375 6.125H2.188v.438h2.188z" fill="#816bee"/>
	<path d="M6.563.875h-.438v.438h.438z" fill="#bcef42"/>
	<path d="M2.625 2.188h-.437v.438h.438zM1.313 1.75H.875v.438h.438zm.438-.438h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M2.625 1.313h-.437v.438h.438zm3.063 0H5.25v.438h.438z" fill="#b79cf8"/>
	<path d="M2.188.875H1.75v.438h.438zm.875 1.75h-.438v.438h.438zM.875 5.25H.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M6.125 4.813h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438z" fill="#816bee"/>
	<path d="M6.563.438v.875h-.438V.875h-.438v.438h.438v.438h.438v2.625h.438V.438zm-5.25.875H.875v.438h.438zm.438-.438h.875V.438H1.75zh-.438v.438h.438zm4.813 3.5h-.438v.875h.438zM.875 1.75H.438v.875h.438zM5.25 6.125h-.875v.438h.875zm.875-.875h-.438v.438h.438zm-4.812 0H.875v.438h.438zm.438.438h-.438v.438h.438zm-.875-.875H.438v.438h.438zm4.813.875h-.438v.438h.438zM.438 2.625H0v3.938h.438z" fill="#000"/>
	<path d="M5.25.875h.438V.438h.875V0H2.625v.438H5.25zM2.188 6.563v-.438H1.75v.438H.438v.438h3.938v-.438z" fill="#000"/>
	<path d="M.875 2.625H.438V3.5h.438z" fill="#f0f0f0"/>
	<path d="M4.375 2.625H3.5v.438h.875zm-.438 1.75h-.874v.438h.875zm.875-1.313h-.438v.875h.438zm-3.5 1.75h.875v-.438H1.75V2.188h-.437zm3.5-3.063H3.063v.438h1.75zm-.438 3.5H2.625v.438h1.75zm2.188-3.063h-.438v1.313h.438zM.875 3.5H.438v1.313h.438zm1.313-1.75H1.75v.438h.438zm1.313 1.313h-.438v.438h.438zm-.438.875h-.438v.438h.438zm-.438.875h-.437v.438h.438zm1.75-.875h-.437v.438h.438zm.438.875h-.438v.438h.438zm.438-.438h-.438v.438h.438zm-2.188-1.75v-.437h-.438v.438h-.437v1.313h.438V2.625zm3.063-.875h-.438v.438h.438zm-.875.438h-.438v.438h.438zm.438.438h-.438v1.75h.438zM1.313 4.813H.875v.438h.438zm.438.438h-.438v.438h.438zm.438.438H1.75v.438h.438z" fill="#b79cf8"/>
`;function Vt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Bt}
	</svg>`}var Ht=F`
	<path d="M6.125 1.75v-.437h-.438V.875h-.438V.438H1.75v.438h-.437v.438H.875v.438H.438v2.625h.438v.438h.438v.438h.438v.875h.438v.438h2.625v-.438h.438v-.875h.438v-.438h.438v-.438h.438V1.75z" fill="#d1cdd5"/>
	<path d="M1.75.438h-.437v.438h.438zm-.437.437H.875v.438h.438zm-.438.438H.438v.438h.438zm.875 3.938h-.437v.875h.438zm-.438-.438H.875v.438h.438zm.875 1.313H1.75v.438h.438zM.874 4.376H.438v.438h.438z" fill="#000"/>
	<path d="M1.75 4.813h-.437v.438h.438zm.438.875H1.75v.438h.438zm-.875-1.313H.875v.438h.438zm1.75-1.313H1.75v1.313h1.313z" fill="#847d8b"/>
	<path d="M3.063 3.5h-.875v.875h.875z" fill="#57595f"/>
	<path d="M5.25 3.063H3.938v1.313h1.313z" fill="#847d8b"/>
	<path d="M5.25 3.5h-.875v.875h.875z" fill="#57595f"/>
	<path d="M5.25 5.254h.438v-.438H5.25zm-.438.875h.438v-.438h-.438zm.875-1.313h.438v-.438h-.438z" fill="#847d8b"/>
	<path d="M.438 1.75H0v2.625h.438z" fill="#000"/>
	<path d="M.875 1.75H.438v2.625h.438z" fill="#fff"/>
	<path d="M5.25.879h.438V.441H5.25zm.438.438h.438V.879h-.438zm.438.438h.438v-.438h-.438zM5.251 6.13h.438v-.875h-.438zm.438-.875h.438v-.438h-.438zm-.875 1.313h.438V6.13h-.438zm1.313-1.75h.438V4.38h-.438zm.438-.438h.438V1.755h-.438z" fill="#000"/>
	<path d="M6.125 4.379h.438V1.754h-.438z" fill="#847d8b"/>
	<path d="M1.75 0v.438h3.5V0z" fill="#000"/>
	<path d="M1.75.875h-.437v.438h.438zm-.437.438H.875v.438h.438zm.438.438h-.438v.438h.438zm3.5-.433h.438V.88h-.438zm.438.438h.438v-.438h-.438zM1.75.438v.438h3.5V.438z" fill="#fff"/>
	<path d="M2.188 6.563v.438h2.625v-.438z" fill="#000"/>
	<path d="M2.188 6.125v.438h2.625v-.438z" fill="#847d8b"/>
	<path d="M3.063 5.688h-.438v.875h.438zm1.313 0h-.438v.875h.438z" fill="#57595f"/>
`;function Ut(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Ht}
	</svg>`}var Wt=F`
	<path d="M3.063 0H1.75v.438h1.313zm1.75.438h-1.75v.438h1.75zm-.875 2.187H3.5v1.75h.438zm-3.5-.437H0v2.625h.438zM6.563.875h-1.75v.438h1.75z" fill="#000"/>
	<path d="M3.063.438H1.75v.438h1.313zm1.75.438h-1.75v.438h1.75zm1.75.438h-1.75v.438h1.75z" fill="#f0f0f0"/>
	<path d="M3.063 6.563H1.75v.438h1.313z" fill="#000"/>
	<path d="M2.625 6.125v-.438h-.437v-.875H1.75V2.188h.438v-.875h.438V.875H1.75v.438H.875v1.75H.438v1.75h.438v.875h.438v.438h.438v.438h1.313v-.438z" fill="#ffe361"/>
	<path d="M3.063 6.125H1.75v.438h1.313z" fill="#ffb84b"/>
	<path d="M4.813 6.125h-1.75v.438h1.75z" fill="#000"/>
	<path d="M4.375 5.688V5.25h-.437v-.875H3.5v-1.75h.438V1.75h.438v-.437H3.063v.438h-.438v1.313h-.437v1.75h.438v.875h.438v.438h1.75v-.438z" fill="#ffe361"/>
	<path d="M6.563 5.688h-1.75v.438h1.75zM1.75.438h-.437v.438h.438zm-.437.437H.875v.438h.438zm-.438.438H.438v.875h.438zm6.125 0h-.438v.438H7zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.875h.438zm.875 3.063h-.438v.438h.438zm-.438-.438h-.438v.438h.438zm-.438-.875h-.438v.875h.438zm-.438-.875h-.438v.875h.438zM1.747 6.127h-.434v.438h.438zm-.438-.438H.875v.438h.438zm-.438-.875H.438v.875h.438zm1.313-2.625H1.75v2.625h.438zM3.059.876h-.434v.438h.438zm-.434.437h-.437v.875h.438z" fill="#000"/>
	<path d="M.875 2.188H.438v.875h.438zm1.75 0h-.437v.875h.438z" fill="#f0f0f0"/>
	<path d="M2.188 1.313H1.75v.875h.438z" fill="#ffb84b"/>
	<path d="M4.813 1.313h-.438v.438h.438z" fill="#000"/>
	<path d="M1.75.875h-.437v.438h.438z" fill="#f0f0f0"/>
	<path d="M2.625.875h-.437v.438h.438zm1.313.875H3.5v.875h.438zm.438-.438h-.438v.438h.438zm-2.188 3.5H1.75v.438h.438zm-.438.875h-.437v.438h.438zm-.438-.875H.875v.875h.438zm2.188.875v-.438h-.437v-.438h-.438v.875h.438v.438h1.75v-.438zm.438-1.313H3.5v.438h.438z" fill="#ffb84b"/>
	<path d="M4.375 5.688V5.25h-.437v-.875H3.5v-1.75h.438V1.75h.438v-.437H3.063v.438h-.438v1.313h-.437v1.75h.438v.875h.438v.438h1.75v-.438z" fill="url(#a)"/>
	<path d="M6.125 5.25v-.438h-.438v-.874h-.438v-.875h.438v-.875h.438V1.75H4.812v.438h-.438v.438h-.436v1.75h.438v.875h.438v.438h1.75v-.438z" fill="#ff2c52"/>
	<path d="M5.688 2.188H5.25v.875h.438zm.438-.438h-.438v.438h.438zm-.438 2.188H5.25v.438h.438zM5.25 5.251v-.438h-.875v.438h.438v.438h1.75v-.438z" fill="#be0351"/>
	<path d="M1.313 1.313H.875v.438h.438zm0 1.75H.875v.438h.438zm1.75-1.75h-.438v.438h.438zm1.75.438h-.438v.438h.438zm-.438.875h-.437v.438h.438z" fill="#f0f0f0"/>
	<path d="M4.375 1.75h-.437v.875h.438zM3.062 5.688h-.437v.438h.438zm-.438-.875h-.436v.875h.438zm2.188.438h-.438v.438h.438zm-.438-.875h-.436v.875h.438z" fill="#000"/>
	<defs>
		<radialGradient id="a" cx=".75" cy=".5" r="1" fx=".75" fy=".5">
		<stop stop-color="#ff2c52" offset="30%"/>
		<stop stop-color="#ffe361" offset="70%"/>
		</radialGradient>
	</defs>
`;function Gt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Wt}
	</svg>`}var Kt=F`
	<path d="M4.813.438v.438h-.438v.438h-.437v.438H3.5v.438h-.437v.875h-.438v.438H3.5v.875h.438v-.44h.875V3.5h.438v-.437h.438v-.438h.438v-.437h.438V.438z" fill="#d1cdd5"/>
	<path d="M1.313 3.938h.438v.438h.875v.875h.438v.438h.875v.438h.875v-.875h-.876v-.438H3.5v-.438h-.437v-.438h-.438V3.5h-.437v-.437H1.75v-.875H.875v.875h.438z" fill="#ffe361"/>
	<path d="M2.188 4.813h-.875v.875h.875zm-.875.875H.438v.875h.875z" fill="#ffe361"/>
	<path d="M4.813.438h-.438v.438h.438zm-.438.438h-.437v.438h.438zm-.437.437H3.5v.438h.438zM3.5 1.75h-.437v.438h.438zm-.437.438h-.438v.875h.438zm-.875 0H1.75v.875h.438zm-1.313 0H.438v.875h.438zm.438.875H.875v.875h.438zm3.5.875h-.875v.438h.875zm0 .875h-.875v.438h.875zm.438.438h-.438v.875h.438z" fill="#000"/>
	<path d="M6.563.438h-.438v1.75h.438z" fill="#847d8b"/>
	<path d="M.438 5.688H0v.875h.438zm4.375.438h-.875v.438h.875zm-.875-.438h-.875v.438h.875z" fill="#000"/>
	<path d="M2.188 5.25h-.875v.438h.875zm-.875.875H.438v.438h.875z" fill="#ffb84b"/>
	<path d="M1.313 6.125v.438h.438v-.438h.438v-.438h-.876zm1.313-.875v-.875H1.75v-.437h-.437v.875h.875v.875h.875V5.25zm-1.313 0v-.438H.875v.438H.438v.438h.875zm0 1.313H.438v.438h.875zM1.75 1.75H.875v.438h.875zm1.313 2.188v.438h.438V3.5h-.876v.438z" fill="#000"/>
	<path d="M5.688 1.313H5.25v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.436v.438h.438zm-.436.436H3.5v.438h.438z" fill="#847d8b"/>
	<path d="M3.063 3.063h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M1.75 3.5h-.437v.438h.438zm-.437-.875H.875v.438h.438zm.875 1.313H1.75v.438h.438zm.875.875h-.438v.438h.438zm.438.438h-.438v.438h.438zm.875.438h-.438v.438h.438z" fill="#ffb84b"/>
	<path d="M3.938 4.375H3.5v.438h.438zM2.625 3.063h-.437v.438h.438zm3.938-.875h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438-3.5V.44h1.75v1.75h.438V0z" fill="#000"/>
	<path d="M4.813 5.25h-.438v.438h.438zm-.875-.438H3.5v.438h.438zM3.5 4.374h-.437v.438h.438zm-.437-.436h-.438v.438h.438zM2.625 3.5h-.437v.438h.438zm-.437-.437H1.75v.438h.438zM3.5 2.188h-.437v.438h1.313v-.438h-.438V1.75H3.5zM4.375.875v.438h-.437v.438h1.313v-.438h-.438V.875zm1.75-.438H4.812v.438h1.313z" fill="#f0f0f0"/>
	<path d="M6.125 2.188h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.873.436H3.5v.438h.438z" fill="#847d8b"/>
	<path d="M1.75 2.188h-.437v.438h.438zm0 2.625h-.437v.438h.438zm-.875.875H.438v.438h.438z" fill="#f0f0f0"/>
`;function qt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Kt}
	</svg>`}var Jt=F`
	<path d="M5.688 2.625v-.437H5.25V1.75h-.438v-.437h-.438V.875h-.436V.438h-.875v.438h-.438v.438h-.437v.438H1.75v.438h-.437v.438H.875v.875H.438v2.188h.438v.438h.875v.438h3.5v-.438h.875v-.438h.438V3.5h-.438v-.875z" fill="#0abbff"/>
	<path d="M3.063 0v.438h.875V0zm-.438.438v.438h.438V.438zm1.313 0v.438h.438V.438zm.438.438v.438h.438V.875zm.438.438v.438h.438v-.439zm.438.438v.438h.438v-.44zm.438.438v.438h.438v-.44zm.438.438v.875h.438v-.878zm-5.69-.003V3.5h.438v-.875zM0 3.5v2.188h.438V3.5zm6.563 0v2.188h.438V3.5zM2.188.875v.438h.438V.875zm-.438.438v.438h.438v-.438zm-.437.437v.438h.438V1.75zm-.438.438v.438h.438v-.438zm-.438 3.5v.438h.438v-.438zm5.688 0v.438h.438v-.438zm-4.375.875v.438h3.5v-.438z" fill="#000"/>
	<path d="M1.75 6.125v.438h3.5v-.438z" fill="#4282d8"/>
	<path d="M.875 6.125v.438h.875v-.438zm5.25.438v-.438H5.25v.438z" fill="#000"/>
	<path d="M3.063.438v.438h.875V.438z" fill="#fff"/>
	<path opacity=".5" d="M4.813 3.5v-.437h-.438v-.438h-.437v-.437h-.875v.438h-.438v.438h-.437v.438H1.75v1.313h.438v.438h2.625v-.438h.438V3.5z" fill="#fff"/>
	<path d="M2.625.875v.438h.438V.875zm-.437.438v.438h.438v-.438zm.438.438v.438h.438V1.75zM1.75 1.75v.438h.438V1.75zm-.437.438v.438h.438v-.438zm-.438.437V3.5h.438v-.875zM.438 3.5v.875h.438V3.5z" fill="#fff"/>
	<path d="M5.25 2.188v.438h.438v-.438zm.438.438v.875h.438v-.876zm.438.875v1.75h-.438v.438H5.25v.438h.875v-.438h.438V3.5zM.875 6.125h.875v-.438H.875z" fill="#4282d8"/>
`;function Yt(e={}){return P`<svg
		${U(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Jt}
	</svg>`}var Xt=globalThis.$discordMessage??{};function Zt(){return Xt}var Qt={blue:`https://cdn.discordapp.com/embed/avatars/0.png`,gray:`https://cdn.discordapp.com/embed/avatars/1.png`,green:`https://cdn.discordapp.com/embed/avatars/2.png`,orange:`https://cdn.discordapp.com/embed/avatars/3.png`,red:`https://cdn.discordapp.com/embed/avatars/4.png`,pink:`https://cdn.discordapp.com/embed/avatars/5.png`},$t=Zt().avatars??{},en=Object.assign(Qt,$t,{default:Qt[$t.default]??$t.default??Qt.blue}),tn=Zt().profiles??{},nn=Zt().defaultTheme===`light`?`light`:`dark`,rn=Zt().defaultMode===`compact`?`compact`:`cozy`,an=Zt().defaultBackground===`none`?`none`:`discord`,on=new Map([[`heart`,yt()],[`crystal`,lt()],[`diamond`,dt()],[`explosion`,pt()],[`flame`,ht()],[`flower`,_t()],[`key`,xt()],[`leaf`,Ct()],[`lightning`,Tt()],[`magic`,Dt()],[`moon`,kt()],[`mushroom`,jt()],[`mythical`,Nt()],[`ornament`,Ft()],[`plasma`,Lt()],[`rock`,zt()],[`shell`,Vt()],[`skull`,Ut()],[`sun`,Gt()],[`sword`,qt()],[`water`,Yt()]]),sn=new Intl.DateTimeFormat(`en-US`,{day:`2-digit`,month:`2-digit`,year:`numeric`}),cn=new Intl.DateTimeFormat(`en-US`,{hour12:!0,hour:`2-digit`,minute:`2-digit`}),ln=new Intl.DateTimeFormat(`en-US`,{hour12:!1,hour:`2-digit`,minute:`2-digit`}),un=e=>e instanceof Date?sn.format(e):e,dn=(e,t=!1)=>e instanceof Date?t?ln.format(e):cn.format(e):e;function fn(e,t=!1,n=!1){if(!(e instanceof Date)&&typeof e!=`string`)throw TypeError(`Timestamp prop must be a Date object or a string.`);return t?dn(e,n):un(e)}var pn=/(?:<(?<animated>a)?:(?<name>\w{2,32}):)?(?<id>\d{17,21})>?/;function mn(e){let t=Zt().emojis?.[e];if(t)return t;let n=pn.exec(e);if(n?.groups){let{name:e,id:t,animated:r}=n.groups;return{name:e,url:`https://cdn.discordapp.com/emojis/${t}.${r?`gif`:`png`}`}}}function hn(e){if(e)return on.get(e)??e}var gn=F`
	<path
		fill="currentColor"
		d="M18.91 12.98a5.45 5.45 0 0 1 2.18 6.2c-.1.33-.09.68.1.96l.83 1.32a1 1 0 0 1-.84 1.54h-5.5A5.6 5.6 0 0 1 10 17.5a5.6 5.6 0 0 1 5.68-5.5c1.2 0 2.32.36 3.23.98Z"
	/>
	<path
		fill="currentColor"
		d="M19.24 10.86c.32.16.72-.02.74-.38L20 10c0-4.42-4.03-8-9-8s-9 3.58-9 8c0 1.5.47 2.91 1.28 4.11.14.21.12.49-.06.67l-1.51 1.51A1 1 0 0 0 2.4 18h5.1a.5.5 0 0 0 .49-.5c0-4.2 3.5-7.5 7.68-7.5 1.28 0 2.5.3 3.56.86Z"
	/>
`;function _n(e={}){return P`<svg
		${U(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 20 20"
		xmlns="http://www.w3.org/2000/svg"
	>
		${gn}
	</svg>`}var vn=F`
	<path
		fill="currentColor"
		fill-rule="evenodd"
		clip-rule="evenodd"
		d="M10.99 3.16A1 1 0 1 0 9 2.84L8.15 8H4a1 1 0 0 0 0 2h3.82l-.67 4H3a1 1 0 1 0 0 2h3.82l-.8 4.84a1 1 0 0 0 1.97.32L8.85 16h4.97l-.8 4.84a1 1 0 0 0 1.97.32l.86-5.16H20a1 1 0 1 0 0-2h-3.82l.67-4H21a1 1 0 1 0 0-2h-3.82l.8-4.84a1 1 0 1 0-1.97-.32L15.15 8h-4.97l.8-4.84ZM14.15 14l.67-4H9.85l-.67 4h4.97Z"
	/>
`;function yn(e={}){return P`<svg
		${U(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${vn}
	</svg>`}var bn=F`
	<path
		fill="currentColor"
		d="M12 2.81a1 1 0 0 1 0-1.41l.36-.36a1 1 0 0 1 1.41 0l9.2 9.2a1 1 0 0 1 0 1.4l-.7.7a1 1 0 0 1-1.3.13l-9.54-6.72a1 1 0 0 1-.08-1.58l1-1L12 2.8ZM12 21.2a1 1 0 0 1 0 1.41l-.35.35a1 1 0 0 1-1.41 0l-9.2-9.19a1 1 0 0 1 0-1.41l.7-.7a1 1 0 0 1 1.3-.12l9.54 6.72a1 1 0 0 1 .07 1.58l-1 1 .35.36ZM15.66 16.8a1 1 0 0 1-1.38.28l-8.49-5.66A1 1 0 1 1 6.9 9.76l8.49 5.65a1 1 0 0 1 .27 1.39ZM17.1 14.25a1 1 0 1 0 1.11-1.66L9.73 6.93a1 1 0 0 0-1.11 1.66l8.49 5.66Z"
	/>
`;function xn(e={}){return P`<svg
		${U(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${bn}
	</svg>`}var Sn=F`
	<path
		fill="currentColor"
		fill-rule="evenodd"
		clip-rule="evenodd"
		d="M6 9h1V6a5 5 0 0 1 10 0v3h1a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3v-8a3 3 0 0 1 3-3Zm9-3v3H9V6a3 3 0 1 1 6 0Zm-1 8a2 2 0 0 1-1 1.73V18a1 1 0 1 1-2 0v-2.27A2 2 0 1 1 14 14Z"
	/>
`;function Cn(e={}){return P`<svg
		${U(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Sn}
	</svg>`}var wn=F`
	<path
		fill="currentColor"
		d="M12 3a1 1 0 0 0-1-1h-.06a1 1 0 0 0-.74.32L5.92 7H3a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h2.92l4.28 4.68a1 1 0 0 0 .74.32H11a1 1 0 0 0 1-1V3ZM15.1 20.75c-.58.14-1.1-.33-1.1-.92v-.03c0-.5.37-.92.85-1.05a7 7 0 0 0 0-13.5A1.11 1.11 0 0 1 14 4.2v-.03c0-.6.52-1.06 1.1-.92a9 9 0 0 1 0 17.5Z"
	/>
	<path
		fill="currentColor"
		d="M15.16 16.51c-.57.28-1.16-.2-1.16-.83v-.14c0-.43.28-.8.63-1.02a3 3 0 0 0 0-5.04c-.35-.23-.63-.6-.63-1.02v-.14c0-.63.59-1.1 1.16-.83a5 5 0 0 1 0 9.02Z"
	/>
`;function Tn(e={}){return P`<svg
		${U(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${wn}
	</svg>`}var En=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},Dn=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},On=Me(`light-theme`),kn=Me(`compact-mode`),An=Me(`no-background`),jn=(()=>{let e=[ze(`discord-messages`)],t,n=[],r,i=R,a,o=[],c=[],l,u=[],d=[],f,p=[],m=[],h,g=[],_=[],v,y=[],b=[];var x=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[Le({context:On}),z({type:Boolean,reflect:!0,attribute:`light-theme`})],l=[Le({context:An}),z({type:Boolean,reflect:!0,attribute:`no-background`})],f=[Le({context:kn}),z({type:Boolean,reflect:!0,attribute:`compact-mode`})],h=[z({reflect:!0,attribute:`channel-type`})],v=[z({reflect:!0,attribute:`channel-name`})],En(this,null,a,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},o,c),En(this,null,l,{kind:`accessor`,name:`noBackground`,static:!1,private:!1,access:{has:e=>`noBackground`in e,get:e=>e.noBackground,set:(e,t)=>{e.noBackground=t}},metadata:s},u,d),En(this,null,f,{kind:`accessor`,name:`compactMode`,static:!1,private:!1,access:{has:e=>`compactMode`in e,get:e=>e.compactMode,set:(e,t)=>{e.compactMode=t}},metadata:s},p,m),En(this,null,h,{kind:`accessor`,name:`channelType`,static:!1,private:!1,access:{has:e=>`channelType`in e,get:e=>e.channelType,set:(e,t)=>{e.channelType=t}},metadata:s},g,_),En(this,null,v,{kind:`accessor`,name:`channelName`,static:!1,private:!1,access:{has:e=>`channelName`in e,get:e=>e.channelName,set:(e,t)=>{e.channelName=t}},metadata:s},y,b),En(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),x=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
		:host {
			color: #fff;
			background-color: #36393e;
			display: block;
			font-size: 16px;
			font-family: 'gg sans', 'Noto Sans', Whitney, 'Helvetica Neue', Helvetica, Roboto, Arial, sans-serif;
			line-height: 170%;
			border: 1px solid rgba(255, 255, 255, 0.05);
		}

		:host([light-theme]) {
			color: #747f8d;
			background-color: #fff;
			border-color: #dedede;
		}

		:host([no-background]) {
			background-color: unset;
		}

		::slotted(*) {
			padding-top: 0.125rem;
			padding-bottom: 0.125rem;
		}

		::slotted(*:first-child) {
			margin-top: 0.5rem;
		}

		::slotted(*:not(:first-child)) {
			margin-top: 1.0625rem;
		}

		:host([compact-mode]) ::slotted(*:not(:first-child)) {
			margin-top: unset;
		}

		::slotted(*:last-child) {
			margin-bottom: 0.5rem;
			border-bottom-width: 0;
		}

		:host .discord-channel-header {
			display: flex;
			align-items: center;
			padding: 0.5rem 1rem;
			box-shadow:
				0 2px 0 0 rgba(0, 0, 0, 0.05),
				0 1.5px 0 0 rgba(0, 0, 0, 0.05),
				0 1px 0 0 rgba(0, 0, 0, 0.16);
		}

		:host .discord-channel-icon {
			height: 24px;
			width: auto;
			margin: 0 8px;
			position: relative;
			flex: 0 0 auto;
			color: #80848e;
		}

		:host([light-theme]) .discord-channel-icon {
			color: #6d6f78;
		}

		:host .discord-channel-name {
			margin: 0 8px 0 0;
			flex: 0 0 auto;
			min-width: auto;
		}
	`;#e=Dn(this,o,!1);get lightTheme(){return this.#e}set lightTheme(e){this.#e=e}#t=(Dn(this,c),Dn(this,u,!1));get noBackground(){return this.#t}set noBackground(e){this.#t=e}#n=(Dn(this,d),Dn(this,p,!1));get compactMode(){return this.#n}set compactMode(e){this.#n=e}#r=(Dn(this,m),Dn(this,g,void 0));get channelType(){return this.#r}set channelType(e){this.#r=e}#i=(Dn(this,_),Dn(this,y,void 0));get channelName(){return this.#i}set channelName(e){this.#i=e}connectedCallback(){super.connectedCallback(),(this.lightTheme||nn===`light`&&this.lightTheme)&&(this.lightTheme=!0),(this.compactMode||rn===`compact`&&this.compactMode)&&(this.compactMode=!0),(this.noBackground||an===`none`&&this.noBackground)&&(this.noBackground=!0)}render(){let e;switch(this.channelType){case`text`:e=P`${yn()}`;break;case`voice`:e=P`${Tn()}`;break;case`locked`:e=P`${Cn()}`;break;case`thread`:e=P`${xn()}`;break;case`forum`:e=P`${_n()}`}return P`
			${H(this.channelType&&this.channelName,()=>P`<div class="discord-channel-header">
						<div class="discord-channel-icon">${e}</div>
						<div class="discord-channel-name">${this.channelName}</div>
					</div>`)}
			<slot></slot>
		`}constructor(){super(...arguments),Dn(this,b)}static{Dn(r,n)}};return r})(),Mn=F`
	<path d="M7.4,11.17,4,8.62,5,7.26l2,1.53L10.64,4l1.36,1Z" fill="currentColor" />
`;function Nn(e={}){return P`<svg
		${U(e)}
		class="discord-application-tag-verified"
		aria-label="Verified App"
		aria-hidden="false"
		width="16"
		height="16"
		viewBox="0 0 16 15.2"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Mn}
	</svg>`}var Pn=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},Fn=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},In=(()=>{let e=[ze(`discord-verified-author-tag`)],t,n=[],r,i=R,a,o=[],c=[],l,u=[],d=[];var f=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[z({type:Boolean})],l=[Re({context:kn}),z({type:Boolean,reflect:!0,attribute:`compact-mode`})],Pn(this,null,a,{kind:`accessor`,name:`verified`,static:!1,private:!1,access:{has:e=>`verified`in e,get:e=>e.verified,set:(e,t)=>{e.verified=t}},metadata:s},o,c),Pn(this,null,l,{kind:`accessor`,name:`compactMode`,static:!1,private:!1,access:{has:e=>`compactMode`in e,get:e=>e.compactMode,set:(e,t)=>{e.compactMode=t}},metadata:s},u,d),Pn(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),f=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
		:host {
			background-color: #5865f2;
			color: #fff;
			font-size: 0.625em;
			margin-left: 4px;
			border-radius: 3px;
			line-height: 100%;
			text-transform: uppercase;
			display: inline-flex;
			align-items: center;
			height: 0.9375rem;
			padding: 0 0.275rem;
			margin-top: 0.075em;
			border-radius: 0.1875rem;
		}

		:host .discord-application-tag-verified {
			display: inline-block;
			width: 0.9375rem;
			height: 0.9375rem;
			margin-left: -0.25rem;
		}

		:host([compact-mode]) {
			padding-left: 10px;
			padding-right: 4px;
			margin-right: 0.25rem;
			margin-left: 0px !important;
			margin-top: 0px !important;
		}

		:host([compact-mode]) .discord-application-tag-verified {
			margin-right: 0.7em;
			margin-left: -0.7em;
		}
	`;#e=Fn(this,o,!1);get verified(){return this.#e}set verified(e){this.#e=e}#t=(Fn(this,c),Fn(this,u,!1));get compactMode(){return this.#t}set compactMode(e){this.#t=e}render(){return P`${H(this.verified,()=>Nn())}App`}constructor(){super(...arguments),Fn(this,d)}static{Fn(r,n)}};return r})(),Ln=`important`,Rn=` !`+Ln,zn=He(class extends Ue{constructor(e){if(super(e),e.type!==B.ATTRIBUTE||e.name!==`style`||e.strings?.length>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(e){return Object.keys(e).reduce((t,n)=>{let r=e[n];return r==null?t:t+`${n=n.includes(`-`)?n:n.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,`-$&`).toLowerCase()}:${r};`},``)}update(e,[t]){let{style:n}=e.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(t)),this.render(t);for(let e of this.ft)t[e]??(this.ft.delete(e),e.includes(`-`)?n.removeProperty(e):n[e]=null);for(let e in t){let r=t[e];if(r!=null){this.ft.add(e);let t=typeof r==`string`&&r.endsWith(Rn);e.includes(`-`)||t?n.setProperty(e,t?r.slice(0,-11):r,t?Ln:``):n[e]=r}}return I}}),W=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},G=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},Bn=(()=>{let e=[ze(`discord-author-info`)],t,n=[],r,i=R,a,o=[],c=[],l,u=[],d=[],f,p=[],m=[],h,g=[],_=[],v,y=[],b=[],x,S=[],ee=[],C,w=[],te=[],ne,re=[],ie=[],T,E=[],ae=[],D,oe=[],O=[],k,A=[],se=[],j,ce=[],M=[],N,le=[],ue=[];var de=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[z()],l=[z({type:Boolean})],f=[z({type:Boolean})],h=[z({type:Boolean,attribute:`official-app`})],v=[z({type:Boolean})],x=[z({attribute:`role-color`})],C=[z({attribute:`role-icon`})],ne=[z({attribute:`role-name`})],T=[z({attribute:`clan-icon`})],D=[z({attribute:`clan-tag`})],k=[z({type:Boolean})],j=[Re({context:kn}),z({type:Boolean,reflect:!0,attribute:`compact-mode`})],N=[Re({context:On}),z({type:Boolean,reflect:!0,attribute:`light-theme`})],W(this,null,a,{kind:`accessor`,name:`author`,static:!1,private:!1,access:{has:e=>`author`in e,get:e=>e.author,set:(e,t)=>{e.author=t}},metadata:s},o,c),W(this,null,l,{kind:`accessor`,name:`bot`,static:!1,private:!1,access:{has:e=>`bot`in e,get:e=>e.bot,set:(e,t)=>{e.bot=t}},metadata:s},u,d),W(this,null,f,{kind:`accessor`,name:`server`,static:!1,private:!1,access:{has:e=>`server`in e,get:e=>e.server,set:(e,t)=>{e.server=t}},metadata:s},p,m),W(this,null,h,{kind:`accessor`,name:`officialApp`,static:!1,private:!1,access:{has:e=>`officialApp`in e,get:e=>e.officialApp,set:(e,t)=>{e.officialApp=t}},metadata:s},g,_),W(this,null,v,{kind:`accessor`,name:`op`,static:!1,private:!1,access:{has:e=>`op`in e,get:e=>e.op,set:(e,t)=>{e.op=t}},metadata:s},y,b),W(this,null,x,{kind:`accessor`,name:`roleColor`,static:!1,private:!1,access:{has:e=>`roleColor`in e,get:e=>e.roleColor,set:(e,t)=>{e.roleColor=t}},metadata:s},S,ee),W(this,null,C,{kind:`accessor`,name:`roleIcon`,static:!1,private:!1,access:{has:e=>`roleIcon`in e,get:e=>e.roleIcon,set:(e,t)=>{e.roleIcon=t}},metadata:s},w,te),W(this,null,ne,{kind:`accessor`,name:`roleName`,static:!1,private:!1,access:{has:e=>`roleName`in e,get:e=>e.roleName,set:(e,t)=>{e.roleName=t}},metadata:s},re,ie),W(this,null,T,{kind:`accessor`,name:`clanIcon`,static:!1,private:!1,access:{has:e=>`clanIcon`in e,get:e=>e.clanIcon,set:(e,t)=>{e.clanIcon=t}},metadata:s},E,ae),W(this,null,D,{kind:`accessor`,name:`clanTag`,static:!1,private:!1,access:{has:e=>`clanTag`in e,get:e=>e.clanTag,set:(e,t)=>{e.clanTag=t}},metadata:s},oe,O),W(this,null,k,{kind:`accessor`,name:`verified`,static:!1,private:!1,access:{has:e=>`verified`in e,get:e=>e.verified,set:(e,t)=>{e.verified=t}},metadata:s},A,se),W(this,null,j,{kind:`accessor`,name:`compactMode`,static:!1,private:!1,access:{has:e=>`compactMode`in e,get:e=>e.compactMode,set:(e,t)=>{e.compactMode=t}},metadata:s},ce,M),W(this,null,N,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},le,ue),W(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),de=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
		:host {
			display: inline-flex;
			align-items: center;
			font-size: 16px;
			text-underline-offset: 1px;
			margin-right: 0.25rem;
		}

		:host .discord-author-username {
			color: #fff;
			font-size: 1em;
			font-weight: 500;
		}

		:host .discord-author-username:hover {
			text-decoration: underline;
			cursor: pointer;
		}

		:host([light-theme]) .discord-author-username {
			color: #23262a;
		}

		:host .discord-clan-tag {
			background-color: oklab(0.431937 0.00109309 -0.0132537 / 0.54);
			color: #fff;
			font-size: 12px;
			font-weight: 500;
			margin-left: 0.25rem;
			border-radius: 4px;
			line-height: 100%;
			text-transform: uppercase;
			display: inline-flex;
			width: max-content;
			gap: 0.25rem;
			justify-content: space-between;
			align-items: center;
			padding: 0 0.275rem;
			margin-top: 0.075em;
			height: 1.2rem;
			min-width: 45px;
			line-height: 1rem !important;
			transition: background-color 100ms ease-in-out;
			cursor: pointer;
		}

		:host .discord-clan-tag:hover {
			background-color: oklab(0.431937 0.00109309 -0.0132537 / 0.34);
		}

		:host([light-theme]) .discord-clan-tag {
			background-color: hsl(0 calc(1 * 0%) 0.8%/0.09);
			color: #000;
		}

		:host([light-theme]) .discord-clan-tag:hover {
			background-color: hsl(0 calc(1 * 0%) 0.8%/0.03);
		}

		:host([compact-mode]) .discord-clan-tag {
			margin-left: 0rem;
		}

		:host .discord-clan-tag span,
		:host .discord-clan-tag svg,
		:host .discord-clan-tag img {
			user-select: none;
			-webkit-user-select: none;
		}

		:host .discord-application-tag {
			background-color: #5865f2;
			color: #fff;
			font-size: 0.625em;
			border-radius: 3px;
			line-height: 100%;
			text-transform: uppercase;

			/* Use flex layout to ensure both verified icon and "BOT" text are aligned to center */
			display: inline-flex;
			align-items: center;

			/* Styling taken through Inspect Element on Discord client for Windows */
			height: 0.9375rem;
			padding: 0 0.275rem;
			margin-top: 0.075em;
			border-radius: 0.1875rem;
		}

		:host .discord-official-application {
			background-color: #5865f2;
			color: #fff;
			font-size: 0.625em;
			margin-left: 4px;
			border-radius: 3px;
			line-height: 100%;
			text-transform: uppercase;

			/* Use flex layout to ensure both verified icon and "BOT" text are aligned to center */
			display: flex;
			align-items: center;

			/* Styling taken through Inspect Element on Discord client for Windows */
			height: 0.9375rem;
			padding: 0 0.275rem;
			margin-top: 0.075em;
			border-radius: 0.1875rem;
		}

		:host([compact-mode]) .discord-official-application {
			margin-right: 5px;
			margin-left: 0px !important;
		}

		:host .discord-application-tag.discord-application-tag-op {
			background-color: #c9cdfb;
			color: #4752c4;
			border-radius: 0.4rem;
		}

		:host .discord-author-role-icon {
			margin-left: 0.25rem;
			vertical-align: top;
			height: calc(1rem + 4px);
			width: calc(1rem + 4px);
		}

		:host([compact-mode]) .discord-author-username {
			margin-right: 0.25rem;
		}

		:host([compact-mode]) .discord-application-tag {
			padding-left: 10px;
			padding-right: 4px;
			margin-right: 0.25rem;
		}
	`;#e=G(this,o,void 0);get author(){return this.#e}set author(e){this.#e=e}#t=(G(this,c),G(this,u,!1));get bot(){return this.#t}set bot(e){this.#t=e}#n=(G(this,d),G(this,p,!1));get server(){return this.#n}set server(e){this.#n=e}#r=(G(this,m),G(this,g,!1));get officialApp(){return this.#r}set officialApp(e){this.#r=e}#i=(G(this,_),G(this,y,!1));get op(){return this.#i}set op(e){this.#i=e}#a=(G(this,b),G(this,S,void 0));get roleColor(){return this.#a}set roleColor(e){this.#a=e}#o=(G(this,ee),G(this,w,void 0));get roleIcon(){return this.#o}set roleIcon(e){this.#o=e}#s=(G(this,te),G(this,re,void 0));get roleName(){return this.#s}set roleName(e){this.#s=e}#c=(G(this,ie),G(this,E,void 0));get clanIcon(){return this.#c}set clanIcon(e){this.#c=e}#l=(G(this,ae),G(this,oe,void 0));get clanTag(){return this.#l}set clanTag(e){this.#l=e}#u=(G(this,O),G(this,A,!1));get verified(){return this.#u}set verified(e){this.#u=e}#d=(G(this,se),G(this,ce,!1));get compactMode(){return this.#d}set compactMode(e){this.#d=e}#f=(G(this,M),G(this,le,!1));get lightTheme(){return this.#f}set lightTheme(e){this.#f=e}render(){let e=hn(this.clanIcon),t=this.clanTag?.slice(0,4);return P`${H(this.compactMode,()=>null,()=>P`<span class="discord-author-username" style="${zn({color:this.roleColor??void 0})}">${this.author}</span>`)}
		${H(this.roleIcon&&!this.compactMode,()=>P`<img
					class="discord-author-role-icon"
					src=${V(this.roleIcon)}
					height="20"
					width="20"
					alt=${V(this.roleName)}
					draggable="false"
				/>`)}
		${H(this.bot&&!this.server&&!this.officialApp,()=>P`<discord-verified-author-tag .verified=${this.verified}></discord-verified-author-tag>`)}
		${H(this.server&&!this.bot&&!this.officialApp,()=>P`<span class="discord-application-tag">Server</span>`)}
		${H(this.officialApp&&!this.server&&!this.bot,()=>P`<span class="discord-official-application">${Nn()}OFFICIAL</span>`)}
		${H(this.op,()=>P`<span class="discord-application-tag discord-application-tag-op">OP</span>`)}
		${H(this.compactMode,()=>P`<span class="discord-author-username" style="${zn({color:this.roleColor??void 0})}">${this.author}</span>`)}
		${H(this.clanIcon&&this.clanTag&&this.clanTag?.length>0,()=>P`
				<span class="discord-clan-tag">
					${e===`string`?P`<img srcset=${V(e)} alt=${V(t)} width="12" height="12" draggable="false" />`:e}
					<span>${t}</span>
				</span>
			`)} `}constructor(){super(...arguments),G(this,ue)}static{G(r,n)}};return r})(),Vn=F`
 	<path 
		fill="currentColor" 
 		d="M15.56 11.77c.2-.1.44.02.44.23a4 4 0 1 1-4-4c.21 0 .33.25.23.44a2.5 2.5 0 0 0 3.32 3.32Z"
 	/>
  	<path 
		fill="currentColor" 
  		fill-rule="evenodd" 
  		d="M22.89 11.7q.105.3 0 .6C22.27 13.9 19.1 21 12 21c-7.11 0-10.27-7.11-10.89-8.7a.83.83 0 0 1 0-.6C1.73 10.1 4.9 3 12 3c7.11 0 10.27 7.11 10.89 8.7m-4.5-3.62A15.1 15.1 0 0 1 20.85 12c-.38.88-1.18 2.47-2.46 3.92C16.87 17.62 14.8 19 12 19s-4.87-1.38-6.39-3.08A15.1 15.1 0 0 1 3.15 12c.38-.88 1.18-2.47 2.46-3.92C7.13 6.38 9.2 5 12 5s4.87 1.38 6.39 3.08" 
  		clip-rule="evenodd"
  	/>
`;function Hn(e={}){return P`<svg
		${U(e)}
		class="discord-message-ephemeral-icon"
		aria-hidden="false"
		width="16"
		height="16"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Vn}
	</svg>`}var K=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},q=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},Un=(()=>{let e=[ze(`discord-message`)],t,n=[],r,i=R,a,o=[],c=[],l,u=[],d=[],f,p=[],m=[],h,g=[],_=[],v,y=[],b=[],x,S=[],ee=[],C,w=[],te=[],ne,re=[],ie=[],T,E=[],ae=[],D,oe=[],O=[],k,A=[],se=[],j,ce=[],M=[],N,le=[],ue=[],de,fe=[],F=[],I,L=[],pe=[],me,he=[],ge=[],_e,ve=[],ye=[],be,xe=[],Se=[],Ce,we=[],Te=[],Ee,De=[],Oe=[],ke,Ae=[],je=[],Me,Ne=[],Pe=[],Fe,Ie=[],Le=[],Be,Ve=[],B=[];var He=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[z()],l=[z()],f=[z()],h=[z({type:Boolean})],v=[z({type:Boolean})],x=[z({type:Boolean,attribute:`official-app`})],C=[z({type:Boolean})],ne=[z({type:Boolean})],T=[z({type:Boolean})],D=[z({attribute:`role-color`})],k=[z({attribute:`role-icon`})],j=[z({attribute:`role-name`})],N=[z({attribute:`clan-icon`})],de=[z({attribute:`clan-tag`})],I=[z({type:Boolean,reflect:!0})],me=[z({type:Boolean,reflect:!0})],_e=[z({type:String,converter:e=>fn(e,!1,!1),attribute:!0})],be=[z({type:Boolean,attribute:`twenty-four`})],Ce=[z({type:Boolean,attribute:`message-body-only`})],Ee=[Re({context:On}),z({type:Boolean,reflect:!0,attribute:`light-theme`})],ke=[Re({context:kn}),z({type:Boolean,reflect:!0,attribute:`compact-mode`})],Me=[Re({context:An}),z({type:Boolean,reflect:!0,attribute:`no-background`})],Fe=[z({type:Boolean,reflect:!0,attribute:`has-thread`})],Be=[z({reflect:!1,attribute:`dismiss-message-clicked`})],K(this,null,a,{kind:`accessor`,name:`profile`,static:!1,private:!1,access:{has:e=>`profile`in e,get:e=>e.profile,set:(e,t)=>{e.profile=t}},metadata:s},o,c),K(this,null,l,{kind:`accessor`,name:`author`,static:!1,private:!1,access:{has:e=>`author`in e,get:e=>e.author,set:(e,t)=>{e.author=t}},metadata:s},u,d),K(this,null,f,{kind:`accessor`,name:`avatar`,static:!1,private:!1,access:{has:e=>`avatar`in e,get:e=>e.avatar,set:(e,t)=>{e.avatar=t}},metadata:s},p,m),K(this,null,h,{kind:`accessor`,name:`bot`,static:!1,private:!1,access:{has:e=>`bot`in e,get:e=>e.bot,set:(e,t)=>{e.bot=t}},metadata:s},g,_),K(this,null,v,{kind:`accessor`,name:`server`,static:!1,private:!1,access:{has:e=>`server`in e,get:e=>e.server,set:(e,t)=>{e.server=t}},metadata:s},y,b),K(this,null,x,{kind:`accessor`,name:`officialApp`,static:!1,private:!1,access:{has:e=>`officialApp`in e,get:e=>e.officialApp,set:(e,t)=>{e.officialApp=t}},metadata:s},S,ee),K(this,null,C,{kind:`accessor`,name:`verified`,static:!1,private:!1,access:{has:e=>`verified`in e,get:e=>e.verified,set:(e,t)=>{e.verified=t}},metadata:s},w,te),K(this,null,ne,{kind:`accessor`,name:`op`,static:!1,private:!1,access:{has:e=>`op`in e,get:e=>e.op,set:(e,t)=>{e.op=t}},metadata:s},re,ie),K(this,null,T,{kind:`accessor`,name:`edited`,static:!1,private:!1,access:{has:e=>`edited`in e,get:e=>e.edited,set:(e,t)=>{e.edited=t}},metadata:s},E,ae),K(this,null,D,{kind:`accessor`,name:`roleColor`,static:!1,private:!1,access:{has:e=>`roleColor`in e,get:e=>e.roleColor,set:(e,t)=>{e.roleColor=t}},metadata:s},oe,O),K(this,null,k,{kind:`accessor`,name:`roleIcon`,static:!1,private:!1,access:{has:e=>`roleIcon`in e,get:e=>e.roleIcon,set:(e,t)=>{e.roleIcon=t}},metadata:s},A,se),K(this,null,j,{kind:`accessor`,name:`roleName`,static:!1,private:!1,access:{has:e=>`roleName`in e,get:e=>e.roleName,set:(e,t)=>{e.roleName=t}},metadata:s},ce,M),K(this,null,N,{kind:`accessor`,name:`clanIcon`,static:!1,private:!1,access:{has:e=>`clanIcon`in e,get:e=>e.clanIcon,set:(e,t)=>{e.clanIcon=t}},metadata:s},le,ue),K(this,null,de,{kind:`accessor`,name:`clanTag`,static:!1,private:!1,access:{has:e=>`clanTag`in e,get:e=>e.clanTag,set:(e,t)=>{e.clanTag=t}},metadata:s},fe,F),K(this,null,I,{kind:`accessor`,name:`highlight`,static:!1,private:!1,access:{has:e=>`highlight`in e,get:e=>e.highlight,set:(e,t)=>{e.highlight=t}},metadata:s},L,pe),K(this,null,me,{kind:`accessor`,name:`ephemeral`,static:!1,private:!1,access:{has:e=>`ephemeral`in e,get:e=>e.ephemeral,set:(e,t)=>{e.ephemeral=t}},metadata:s},he,ge),K(this,null,_e,{kind:`accessor`,name:`timestamp`,static:!1,private:!1,access:{has:e=>`timestamp`in e,get:e=>e.timestamp,set:(e,t)=>{e.timestamp=t}},metadata:s},ve,ye),K(this,null,be,{kind:`accessor`,name:`twentyFour`,static:!1,private:!1,access:{has:e=>`twentyFour`in e,get:e=>e.twentyFour,set:(e,t)=>{e.twentyFour=t}},metadata:s},xe,Se),K(this,null,Ce,{kind:`accessor`,name:`messageBodyOnly`,static:!1,private:!1,access:{has:e=>`messageBodyOnly`in e,get:e=>e.messageBodyOnly,set:(e,t)=>{e.messageBodyOnly=t}},metadata:s},we,Te),K(this,null,Ee,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},De,Oe),K(this,null,ke,{kind:`accessor`,name:`compactMode`,static:!1,private:!1,access:{has:e=>`compactMode`in e,get:e=>e.compactMode,set:(e,t)=>{e.compactMode=t}},metadata:s},Ae,je),K(this,null,Me,{kind:`accessor`,name:`noBackground`,static:!1,private:!1,access:{has:e=>`noBackground`in e,get:e=>e.noBackground,set:(e,t)=>{e.noBackground=t}},metadata:s},Ne,Pe),K(this,null,Fe,{kind:`accessor`,name:`hasThread`,static:!1,private:!1,access:{has:e=>`hasThread`in e,get:e=>e.hasThread,set:(e,t)=>{e.hasThread=t}},metadata:s},Ie,Le),K(this,null,Be,{kind:`accessor`,name:`dismissMessageClicked`,static:!1,private:!1,access:{has:e=>`dismissMessageClicked`in e,get:e=>e.dismissMessageClicked,set:(e,t)=>{e.dismissMessageClicked=t}},metadata:s},Ve,B),K(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),He=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
		:host {
			color: #dcddde;
			display: flex;
			flex-direction: column;
			font-size: 0.9em;
			font-family: 'gg sans', 'Noto Sans', Whitney, 'Helvetica Neue', Helvetica, Roboto, Arial, sans-serif;

			position: relative;
			word-wrap: break-word;
			-webkit-user-select: text;
			-moz-user-select: text;
			-ms-user-select: text;
			user-select: text;
			-webkit-box-flex: 0;
			-ms-flex: 0 0 auto;
			flex: 0 0 auto;
			min-height: 1.375rem;
			padding-left: 1em;
			padding-right: 48px;
			margin-top: inherit;
			margin-bottom: inherit;
			line-height: 16px;
		}

		.discord-message-inner {
			display: flex;
			position: relative;
			-webkit-box-flex: 0;
			-ms-flex: 0 0 auto;
			flex: 0 0 auto;
		}

		.discord-message-inner-center {
			align-items: center;
		}

		:host([message-body-only]) {
			margin-top: 0px !important;
			padding-top: 0.125rem !important;
			padding-bottom: 0.0625rem !important;
		}

		:host([highlight]),
		:host([ephemeral]) {
			padding-right: 5px;
			position: relative;
		}

		:host([highlight])::before,
		:host([ephemeral])::before {
			content: '';
			position: absolute;
			display: block;
			top: 0;
			left: 0;
			bottom: 0;
			pointer-events: none;
			width: 2px;
		}

		:host([highlight]) {
			background-color: rgba(250, 166, 26, 0.1);
		}

		:host([highlight][light-theme]) {
			background-color: rgba(250, 166, 26, 0.1);
		}

		:host([highlight])::before {
			background-color: #faa61a;
		}

		:host([light-theme][highlight])::before {
			background-color: #af7615;
		}

		:host([ephemeral]) {
			background-color: rgba(88, 101, 242, 0.05);
		}

		:host([ephemeral]:hover) {
			background-color: rgba(88, 101, 242, 0.1);
		}

		:host([ephemeral])::before {
			background-color: #5865f2;
		}

		:host([light-theme]) {
			color: #2e3338;
			border-color: #eceeef;
		}

		.discord-author-avatar {
			margin-right: 16px;
			margin-top: 5px;
			min-width: 40px;
			z-index: 1;
			display: flex;
		}

		.discord-author-avatar img {
			width: 40px;
			height: 40px;
			border-radius: 50%;
			cursor: pointer;
		}

		.discord-message-timestamp {
			color: #72767d;
			font-size: 12px;
			margin-left: 3px;
		}

		.discord-message-body-only-indent {
			width: 56px;
		}

		:host(:hover) .discord-message-timestamp-hover::before {
			content: attr(datetime);
		}

		:host([light-theme]) .discord-message-timestamp {
			color: #747f8d;
		}

		.discord-message-edited {
			color: #72767d;
			font-size: 10px;
		}

		:host([light-theme]) .discord-message-edited {
			color: #99aab5;
		}

		.discord-message-content {
			width: 100%;
			line-height: 160%;
			font-weight: normal;
			padding-top: 2px;
		}

		.discord-message-body {
			font-size: 1rem;
			font-weight: 400;
			word-break: break-word;
			position: relative;
		}

		:host([light-theme]) .discord-message-timestamp,
		:host([compact-mode]) .discord-message:hover .discord-message-timestamp {
			color: #99aab5;
		}

		:host([light-theme][compact-mode]).discord-message-timestamp {
			color: #d1d9de;
		}

		:host([compact-mode]) .discord-message-timestamp {
			display: inline-block;
			width: 3.1rem;
			text-align: right;
			font-size: 0.6875rem;
			line-height: 1.375rem;
			margin-right: 0.375rem;
			margin-left: 0;
			text-indent: 0;
		}

		:host([compact-mode]) .discord-message-body {
			line-height: 1.375rem;
			padding-left: 10px;
			margin-left: -6px;
		}

		:host([compact-mode]) .discord-message-compact-indent {
			padding-left: 10px;
		}

		:host .discord-message-markup {
			font-size: 1rem;
			line-height: 1.375rem;
			word-wrap: break-word;
			user-select: text;
			font-weight: 400;
			display: inline;
		}

		:host(:hover) {
			background-color: hsl(0 calc(1 * 0%) 0.8%/0.03);
		}

		:host([highlight]:hover) {
			background-color: hsl(40 calc(1 * 86.4%) 56.9%/0.08);
		}

		:host([has-thread]):after {
			width: 2rem;
			left: 2.2rem;
			top: 4.8rem;
			border-left: 2px solid #4f545c !important;
			border-bottom: 2px solid #4f545c !important;
			border-bottom-left-radius: 8px !important;
			bottom: 29px;
			content: '';
			position: absolute;
		}

		:host([light-theme][has-Thread]):after {
			border-color: #747f8d !important;
		}

		.discord-message-ephemeral {
			margin-top: 4px;
			font-size: 12px;
			font-weight: 400;
			color: #72767d;
		}

		:host([light-theme]) .discord-message-ephemeral {
			color: #747f8d;
		}

		.discord-message-ephemeral .discord-message-ephemeral-link {
			color: #00aff4;
			font-weight: 500;
			cursor: pointer;
		}

		.discord-message-ephemeral .discord-message-ephemeral-link:hover {
			text-decoration: underline;
		}

		.discord-message-ephemeral .discord-message-ephemeral-icon {
			margin-right: 4px;
			vertical-align: text-bottom;
		}
	`;#e=q(this,o,void 0);get profile(){return this.#e}set profile(e){this.#e=e}#t=(q(this,c),q(this,u,`User`));get author(){return this.#t}set author(e){this.#t=e}#n=(q(this,d),q(this,p,void 0));get avatar(){return this.#n}set avatar(e){this.#n=e}#r=(q(this,m),q(this,g,!1));get bot(){return this.#r}set bot(e){this.#r=e}#i=(q(this,_),q(this,y,!1));get server(){return this.#i}set server(e){this.#i=e}#a=(q(this,b),q(this,S,!1));get officialApp(){return this.#a}set officialApp(e){this.#a=e}#o=(q(this,ee),q(this,w,!1));get verified(){return this.#o}set verified(e){this.#o=e}#s=(q(this,te),q(this,re,!1));get op(){return this.#s}set op(e){this.#s=e}#c=(q(this,ie),q(this,E,!1));get edited(){return this.#c}set edited(e){this.#c=e}#l=(q(this,ae),q(this,oe,void 0));get roleColor(){return this.#l}set roleColor(e){this.#l=e}#u=(q(this,O),q(this,A,void 0));get roleIcon(){return this.#u}set roleIcon(e){this.#u=e}#d=(q(this,se),q(this,ce,void 0));get roleName(){return this.#d}set roleName(e){this.#d=e}#f=(q(this,M),q(this,le,void 0));get clanIcon(){return this.#f}set clanIcon(e){this.#f=e}#p=(q(this,ue),q(this,fe,void 0));get clanTag(){return this.#p}set clanTag(e){this.#p=e}#m=(q(this,F),q(this,L,!1));get highlight(){return this.#m}set highlight(e){this.#m=e}#h=(q(this,pe),q(this,he,!1));get ephemeral(){return this.#h}set ephemeral(e){this.#h=e}#g=(q(this,ge),q(this,ve,new Date));get timestamp(){return this.#g}set timestamp(e){this.#g=e}#_=(q(this,ye),q(this,xe,!1));get twentyFour(){return this.#_}set twentyFour(e){this.#_=e}#v=(q(this,Se),q(this,we,!1));get messageBodyOnly(){return this.#v}set messageBodyOnly(e){this.#v=e}#y=(q(this,Te),q(this,De,!1));get lightTheme(){return this.#y}set lightTheme(e){this.#y=e}#b=(q(this,Oe),q(this,Ae,!1));get compactMode(){return this.#b}set compactMode(e){this.#b=e}#x=(q(this,je),q(this,Ne,!1));get noBackground(){return this.#x}set noBackground(e){this.#x=e}#S=(q(this,Pe),q(this,Ie,!1));get hasThread(){return this.#S}set hasThread(e){this.#S=e}#C=(q(this,Le),q(this,Ve,()=>{}));get dismissMessageClicked(){return this.#C}set dismissMessageClicked(e){this.#C=e}willUpdate(){this.hasThread=Array.from(this.children).some(e=>e.tagName.toLowerCase()===`discord-thread`),this.highlight=this.highlight||Array.from(this.children).some(e=>e.tagName.toLowerCase()===`discord-mention`&&e.hasAttribute(`highlight`)&&(e.type===`user`||e.type===`role`))}handleSpaceToDismissMessage(e){e.code===`Space`&&(e.preventDefault(),e.stopPropagation(),this.dismissMessageClicked?.())}render(){let e={author:this.author,bot:this.bot,officialApp:this.officialApp,verified:this.verified,server:this.server,op:this.op,roleColor:this.roleColor,roleIcon:this.roleIcon,clanIcon:this.clanIcon,clanTag:this.clanTag,roleName:this.roleName},t=this.profile!==void 0&&Reflect.get(tn,this.profile)||{},n={...e,...t,avatar:this.resolveAvatar(t.avatar??this.avatar)},r=fn(this.timestamp,this.compactMode,this.twentyFour)??void 0;return P`
			<slot name="reply"></slot>
			<div
				class=${We({"discord-message-inner":!0,"discord-message-inner-center":this.messageBodyOnly})}
			>
				${H(this.compactMode&&!this.messageBodyOnly,()=>P`<time datetime="${V(r)}" class="discord-message-timestamp">${r}</time>`,()=>null)}
				${H(this.messageBodyOnly,()=>P`<time
							datetime="${V(r)}"
							class=${We({"discord-message-timestamp":!0,"discord-message-timestamp-hover":!0,"discord-message-body-only-indent":!this.compactMode})}
						></time>`,()=>null)}
				${H(this.compactMode||this.messageBodyOnly,()=>null,()=>P`<div class="discord-author-avatar">
							<img src="${V(n.avatar)}" alt="${V(n.author)}" />
						</div>`)}

				<div class="discord-message-content">
					${H(this.compactMode||this.messageBodyOnly,()=>null,()=>P`
							<discord-author-info
								author=${n.author??``}
								?bot=${n.bot??!1}
								?server=${n.server??!1}
								?official-app=${n.officialApp??!1}
								?verified=${n.verified??!1}
								?op=${n.op??!1}
								role-color=${n.roleColor??``}
								role-icon=${n.roleIcon??``}
								role-name=${n.roleName??``}
								clan-icon=${n.clanIcon??``}
								clan-tag=${n.clanTag??``}
							></discord-author-info
							><time datetime="${V(r)}" class="discord-message-timestamp">${r}</time>
						`)}
					<div class="discord-message-body">
						${H(this.compactMode,()=>P`<discord-author-info
									author=${n.author??``}
									?bot=${n.bot??!1}
									?server=${n.server??!1}
									?official-app=${n.officialApp??!1}
									?verified=${n.verified??!1}
									?op=${n.op??!1}
									role-color=${n.roleColor??``}
									role-icon=${n.roleIcon??``}
									role-name=${n.roleName??``}
									clan-icon=${n.clanIcon??``}
									clan-tag=${n.clanTag??``}
								></discord-author-info>`,()=>null)}<span class="discord-message-markup"><slot></slot></span>
						${H(this.edited,()=>P`<span class="discord-message-edited">(edited)</span>`,()=>null)}
					</div>
					<div class="discord-message-compact-indent">
						<slot name="attachments"></slot>
						<slot name="embeds"></slot>
						<slot name="components"></slot>
						<slot name="reactions"></slot>
						<slot name="thread"></slot>
						${H(this.ephemeral,()=>P`
								<div class="discord-message-ephemeral">
									${Hn()} Only you can see this •
									<span
										role="button"
										class="discord-message-ephemeral-link"
										@click=${this.dismissMessageClicked}
										@keydown=${this.handleSpaceToDismissMessage}
										>Dismiss message</span
									>
								</div>
							`,()=>null)}
					</div>
				</div>
			</div>
		`}resolveAvatar(e){return e===void 0?en.default:en[e]??e??en.default}constructor(){super(...arguments),q(this,B)}static{q(r,n)}};return r})(),Wn=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},Gn=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0};(()=>{let e=[ze(`discord-custom-emoji`)],t,n=[],r,i=R,a,o=[],c=[],l,u=[],d=[],f,p=[],m=[],h,g=[],_=[],v,y=[],b=[];var x=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[z()],l=[z()],f=[z({attribute:!1})],h=[z({type:Boolean,attribute:`embed-emoji`})],v=[z({type:Boolean,attribute:`jumbo`})],Wn(this,null,a,{kind:`accessor`,name:`name`,static:!1,private:!1,access:{has:e=>`name`in e,get:e=>e.name,set:(e,t)=>{e.name=t}},metadata:s},o,c),Wn(this,null,l,{kind:`accessor`,name:`url`,static:!1,private:!1,access:{has:e=>`url`in e,get:e=>e.url,set:(e,t)=>{e.url=t}},metadata:s},u,d),Wn(this,null,f,{kind:`accessor`,name:`customEmojisMap`,static:!1,private:!1,access:{has:e=>`customEmojisMap`in e,get:e=>e.customEmojisMap,set:(e,t)=>{e.customEmojisMap=t}},metadata:s},p,m),Wn(this,null,h,{kind:`accessor`,name:`embedEmoji`,static:!1,private:!1,access:{has:e=>`embedEmoji`in e,get:e=>e.embedEmoji,set:(e,t)=>{e.embedEmoji=t}},metadata:s},g,_),Wn(this,null,v,{kind:`accessor`,name:`jumbo`,static:!1,private:!1,access:{has:e=>`jumbo`in e,get:e=>e.jumbo,set:(e,t)=>{e.jumbo=t}},metadata:s},y,b),Wn(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),x=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
		.discord-custom-emoji {
			display: inline-block;
			cursor: pointer;
		}

		.discord-custom-emoji .discord-custom-emoji-image {
			object-fit: contain;
			width: 1.375rem;
			height: 1.375rem;
			vertical-align: bottom;
		}

		.discord-custom-emoji .discord-custom-jumbo-emoji-image {
			width: 3rem;
			height: 3rem;
			min-height: 3rem;
		}

		.discord-embed-custom-emoji {
			display: inline-block;
		}

		.discord-embed-custom-emoji .discord-embed-custom-emoji-image {
			width: 18px;
			height: 18px;
			vertical-align: bottom;
		}
	`;#e=Gn(this,o,void 0);get name(){return this.#e}set name(e){this.#e=e}#t=(Gn(this,c),Gn(this,u,void 0));get url(){return this.#t}set url(e){this.#t=e}#n=(Gn(this,d),Gn(this,p,{}));get customEmojisMap(){return this.#n}set customEmojisMap(e){this.#n=e}#r=(Gn(this,m),Gn(this,g,void 0));get embedEmoji(){return this.#r}set embedEmoji(e){this.#r=e}#i=(Gn(this,_),Gn(this,y,void 0));get jumbo(){return this.#i}set jumbo(e){this.#i=e}willUpdate(){if(!this.url&&this.name){let e=mn(this.name)??this.customEmojisMap[this.name];e&&(this.url??=e.url??``,this.embedEmoji??=e.embedEmoji??!1)}}render(){let e=`:${this.name}:`;return P`<span
			class=${We({"discord-embed-custom-emoji":this.embedEmoji,"discord-custom-emoji":!this.embedEmoji})}
			><img
				aria-label=${e}
				src=${V(this.url)}
				alt=${e}
				draggable="false"
				class=${We({"discord-embed-custom-emoji-image":this.embedEmoji,"discord-custom-emoji-image":!this.embedEmoji,"discord-custom-jumbo-emoji-image":this.jumbo})}
		/></span> `}constructor(){super(...arguments),Gn(this,b)}static{Gn(r,n)}};return r})();var J=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},Y=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},Kn=(()=>{let e=[ze(`discord-embed`)],t,n=[],r,i=R,a,o=[],c=[],l,u=[],d=[],f,p=[],m=[],h,g=[],_=[],v,y=[],b=[],x,S=[],ee=[],C,w=[],te=[],ne,re=[],ie=[],T,E=[],ae=[],D,oe=[],O=[],k,A=[],se=[],j,ce=[],M=[];var N=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[z()],l=[z({attribute:`author-name`})],f=[z({attribute:`author-image`})],h=[z({attribute:`author-url`})],v=[z({attribute:`embed-title`})],x=[z({attribute:!1})],C=[z()],ne=[z()],T=[z()],D=[z()],k=[z()],j=[Re({context:On,subscribe:!0}),z({type:Boolean,reflect:!0,attribute:`light-theme`})],J(this,null,a,{kind:`accessor`,name:`color`,static:!1,private:!1,access:{has:e=>`color`in e,get:e=>e.color,set:(e,t)=>{e.color=t}},metadata:s},o,c),J(this,null,l,{kind:`accessor`,name:`authorName`,static:!1,private:!1,access:{has:e=>`authorName`in e,get:e=>e.authorName,set:(e,t)=>{e.authorName=t}},metadata:s},u,d),J(this,null,f,{kind:`accessor`,name:`authorImage`,static:!1,private:!1,access:{has:e=>`authorImage`in e,get:e=>e.authorImage,set:(e,t)=>{e.authorImage=t}},metadata:s},p,m),J(this,null,h,{kind:`accessor`,name:`authorUrl`,static:!1,private:!1,access:{has:e=>`authorUrl`in e,get:e=>e.authorUrl,set:(e,t)=>{e.authorUrl=t}},metadata:s},g,_),J(this,null,v,{kind:`accessor`,name:`embedTitle`,static:!1,private:!1,access:{has:e=>`embedTitle`in e,get:e=>e.embedTitle,set:(e,t)=>{e.embedTitle=t}},metadata:s},y,b),J(this,null,x,{kind:`accessor`,name:`embedEmojisMap`,static:!1,private:!1,access:{has:e=>`embedEmojisMap`in e,get:e=>e.embedEmojisMap,set:(e,t)=>{e.embedEmojisMap=t}},metadata:s},S,ee),J(this,null,C,{kind:`accessor`,name:`url`,static:!1,private:!1,access:{has:e=>`url`in e,get:e=>e.url,set:(e,t)=>{e.url=t}},metadata:s},w,te),J(this,null,ne,{kind:`accessor`,name:`thumbnail`,static:!1,private:!1,access:{has:e=>`thumbnail`in e,get:e=>e.thumbnail,set:(e,t)=>{e.thumbnail=t}},metadata:s},re,ie),J(this,null,T,{kind:`accessor`,name:`image`,static:!1,private:!1,access:{has:e=>`image`in e,get:e=>e.image,set:(e,t)=>{e.image=t}},metadata:s},E,ae),J(this,null,D,{kind:`accessor`,name:`video`,static:!1,private:!1,access:{has:e=>`video`in e,get:e=>e.video,set:(e,t)=>{e.video=t}},metadata:s},oe,O),J(this,null,k,{kind:`accessor`,name:`provider`,static:!1,private:!1,access:{has:e=>`provider`in e,get:e=>e.provider,set:(e,t)=>{e.provider=t}},metadata:s},A,se),J(this,null,j,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},ce,M),J(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),N=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
		:host {
			color: #dcddde;
			display: flex;
			font-size: 13px;
			line-height: 150%;
			margin-bottom: 8px;
			margin-top: 8px;
		}

		:host([light-theme]) {
			color: #2e3338;
		}

		:host .discord-left-border {
			background-color: #202225;
			border-radius: 4px 0 0 4px;
			flex-shrink: 0;
			width: 4px;
		}

		:host([light-theme]) .discord-left-border {
			background-color: #e3e5e8;
		}

		:host .discord-embed-root {
			display: grid;
			grid-auto-flow: row;
			grid-row-gap: 0.25rem;
			min-height: 0;
			min-width: 0;
			text-indent: 0;
		}

		:host .discord-embed-wrapper {
			background-color: #2f3136;
			max-width: 520px;
			border: 1px solid rgba(46, 48, 54, 0.6);
			border-radius: 0 4px 4px 0;
			justify-self: start;
			align-self: start;
			display: grid;
			box-sizing: border-box;
		}

		:host([light-theme]) .discord-embed-wrapper {
			background-color: rgb(242, 243, 245);
			border-color: rgba(205, 205, 205, 0.3);
		}

		:host .discord-embed-wrapper .discord-embed-grid {
			display: inline-grid;
			grid-template-columns: auto -webkit-min-content;
			grid-template-columns: auto min-content;
			grid-template-columns: auto;
			grid-template-rows: auto;
			padding: 0.5rem 1rem 1rem 0.75rem;
		}

		:host .discord-embed-thumbnail {
			border-radius: 4px;
			flex-shrink: 0;
			grid-column: 2/2;
			grid-row: 1/8;
			justify-self: end;
			margin-left: 16px;
			margin-top: 8px;
			max-height: 80px;
			max-width: 80px;
			object-fit: contain;
			object-position: top center;
		}

		:host .discord-embed-author {
			-webkit-box-align: center;
			align-items: center;
			color: #fff;
			font-size: 14px;
			display: flex;
			font-weight: 600;
			grid-column: 1 / 1;
			margin-top: 8px;
			min-width: 0;
		}

		:host([light-theme]) .discord-embed-author {
			color: #060607;
		}

		:host .discord-embed-author a {
			color: #fff;
			font-weight: 600;
			text-decoration: none;
		}

		:host .discord-embed-author a:hover {
			text-decoration: underline;
		}

		:host([light-theme]) .discord-embed-author a {
			color: #060607;
		}

		:host .discord-embed-author .discord-author-image {
			border-radius: 50%;
			height: 24px;
			margin-right: 8px;
			width: 24px;
		}

		:host .discord-embed-author-block,
		:host .discord-embed-author-block > span {
			max-width: 95%;
		}

		:host .discord-embed-provider {
			font-size: 0.75rem;
			line-height: 1rem;
			font-weight: 400;
			grid-column: 1/1;
			margin-top: 8px;
			unicode-bidi: plaintext;
			text-align: left;
		}

		:host([light-theme]) .discord-embed-provider {
			color: #4f545c;
		}

		:host .discord-embed-title {
			-webkit-box-align: center;
			align-items: center;
			color: #fff;
			display: inline-block;
			font-size: 1rem;
			font-weight: 600;
			grid-column: 1 / 1;
			margin-top: 8px;
			min-width: 0;
		}

		:host([light-theme]) .discord-embed-title {
			color: #060607;
		}

		:host .discord-embed-title a {
			color: #00aff4;
			font-weight: 600;
			text-decoration: none;
		}

		:host .discord-embed-title a:hover {
			text-decoration: underline;
		}

		:host .discord-embed-image {
			border-radius: 4px;
			max-width: 300px;
			max-height: 300px;
		}

		:host .discord-embed-media {
			border-radius: 4px;
			contain: paint;
			display: block;
			grid-column: 1/1;
			margin-top: 16px;
		}

		:host .discord-embed-media.discord-embed-media-video {
			height: 225px;
		}

		:host .discord-embed.media .discord-embed-image {
			overflow: hidden;
			position: relative;
			user-select: text;
		}

		:host .discord-embed-media .discord-embed-video {
			-webkit-box-align: center;
			-webkit-box-pack: center;
			align-items: center;
			border-radius: 0;
			cursor: pointer;
			display: flex;
			height: 100%;
			justify-content: center;
			max-height: 100%;
			width: 100%;

			width: 400px;
			height: 225px;
			left: 0px;
			top: 0px;
		}

		.discord-embed-custom-emoji {
			display: inline-block;
		}

		.discord-embed-custom-emoji .discord-embed-custom-emoji-image {
			width: 18px;
			height: 18px;
			vertical-align: bottom;
		}

		slot[name='footer']::slotted(*) {
			grid-column: 1/3;
			grid-row: auto/auto;
		}
	`;#e=Y(this,o,void 0);get color(){return this.#e}set color(e){this.#e=e}#t=(Y(this,c),Y(this,u,void 0));get authorName(){return this.#t}set authorName(e){this.#t=e}#n=(Y(this,d),Y(this,p,void 0));get authorImage(){return this.#n}set authorImage(e){this.#n=e}#r=(Y(this,m),Y(this,g,void 0));get authorUrl(){return this.#r}set authorUrl(e){this.#r=e}#i=(Y(this,_),Y(this,y,void 0));get embedTitle(){return this.#i}set embedTitle(e){this.#i=e}#a=(Y(this,b),Y(this,S,{}));get embedEmojisMap(){return this.#a}set embedEmojisMap(e){this.#a=e}#o=(Y(this,ee),Y(this,w,void 0));get url(){return this.#o}set url(e){this.#o=e}#s=(Y(this,te),Y(this,re,void 0));get thumbnail(){return this.#s}set thumbnail(e){this.#s=e}#c=(Y(this,ie),Y(this,E,void 0));get image(){return this.#c}set image(e){this.#c=e}#l=(Y(this,ae),Y(this,oe,void 0));get video(){return this.#l}set video(e){this.#l=e}#u=(Y(this,O),Y(this,A,void 0));get provider(){return this.#u}set provider(e){this.#u=e}#d=(Y(this,se),Y(this,ce,!1));get lightTheme(){return this.#d}set lightTheme(e){this.#d=e}render(){let e=this.parseTitle(this.authorName),t=this.parseTitle(this.embedTitle);return P`<div style=${zn({"background-color":this.color})} class="discord-left-border"></div>
			<div class="discord-embed-root">
				<div class="discord-embed-wrapper">
					<div class="discord-embed-grid">
						${H(this.provider,()=>P`<div class="discord-embed-provider">${this.provider}</div>`)}
						${H(e,()=>P`<div class="discord-embed-author">
									${H(this.authorImage,()=>P`<img src=${V(this.authorImage)} alt="" class="discord-author-image" />`)}
									${H(this.authorUrl,()=>P`<a
												href=${V(this.authorUrl)}
												target="_blank"
												rel="noopener noreferrer"
												class="discord-embed-author-block"
											>
												<span class="discord-embed-author-block">${e}</span>
											</a>`,()=>P`<span class="discord-embed-author-block">${e}</span>`)}
								</div>`)}
						${H(t,()=>P`<div class="discord-embed-title">
									${this.url?P`<a href="${this.url}" target="_blank" rel="noopener noreferrer"> ${t} </a>`:P`${t}`}
								</div>`)}
						<slot name="description"></slot>
						<slot name="fields"></slot>
						${H(this.image||this.video,()=>P`<div class=${We({"discord-embed-media":!0,"discord-embed-media-video":!!this.video})}>
									${this.renderMedia()}
								</div>`)}
						${H(this.thumbnail,()=>P`<img src=${V(this.thumbnail)} alt="" class="discord-embed-thumbnail" />`)}
						<slot name="footer"></slot>
					</div>
				</div>
			</div>`}renderMedia(){return this.video?P`
				<video
					controls
					muted
					preload="none"
					poster=${V(this.image)}
					src=${V(this.video)}
					height="225"
					width="400"
					class="discord-embed-video"
				>
					<img src=${V(this.image)} alt="Discord embed media" class="discord-embed-image" />
				</video>
			`:this.image?P`<img src=${V(this.image)} alt="Discord embed media" class="discord-embed-image" />`:null}parseTitle(e){if(!e)return null;let t=[],n=``;for(let r of e.split(`
`)){for(let e of r.split(` `)){let r=mn(e)??this.embedEmojisMap[e]??{};r.name?t.push(P`<discord-custom-emoji name=${r.name} url=${V(r.url)} embed-emoji></discord-custom-emoji>`):n+=`${e} `,n===` `&&t.push(P`<br />`)}t.push(n),n=``}return t.map(e=>typeof e==`string`?P`<span>${e}</span>`:e)}constructor(){super(...arguments),Y(this,M)}static{Y(r,n)}};return r})(),qn=(e,t,n)=>{for(let n of t)if(n[0]===e)return(0,n[1])();return n?.()};function Jn(e){return e.startsWith(`#`)?e.slice(1):e}function Yn(e){let t=e.length===3||e.length===4;return{r:t?`${e.slice(0,1)}${e.slice(0,1)}`:e.slice(0,2),g:t?`${e.slice(1,2)}${e.slice(1,2)}`:e.slice(2,4),b:t?`${e.slice(2,3)}${e.slice(2,3)}`:e.slice(4,6),a:(t?`${e.slice(3,4)}${e.slice(3,4)}`:e.slice(6,8))||`ff`}}function Xn(e){return Number.parseInt(e,16)}function Zn({r:e,g:t,b:n,a:r}){return{r:Xn(e),g:Xn(t),b:Xn(n),a:Number((Xn(r)/255).toFixed(2))}}function Qn(e){return typeof e==`number`||typeof e==`string`&&Number.isFinite(Number(e))}function $n(e,t){let{r:n,g:r,b:i,a}=e;return`rgba(${n}, ${r}, ${i}, ${Qn(t)?t:a})`}function er(e,t){return $n(Zn(Yn(Jn(e))),t)}var tr=F`
	<path
		fill-rule="evenodd"
		clip-rule="evenodd"
		fill="currentColor"
		d="M18.5 23c.88 0 1.7-.25 2.4-.69l1.4 1.4a1 1 0 0 0 1.4-1.42l-1.39-1.4A4.5 4.5 0 1 0 18.5 23Zm0-2a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z"
	/>
	<path
		fill="currentColor"
		d="M3 3a1 1 0 0 0 0 2h18a1 1 0 1 0 0-2H3ZM2 8a1 1 0 0 1 1-1h18a1 1 0 1 1 0 2H3a1 1 0 0 1-1-1ZM3 11a1 1 0 1 0 0 2h11a1 1 0 1 0 0-2H3ZM2 16a1 1 0 0 1 1-1h8a1 1 0 1 1 0 2H3a1 1 0 0 1-1-1ZM3 19a1 1 0 1 0 0 2h8a1 1 0 1 0 0-2H3Z"
	/>
`;function nr(e={}){return P`<svg
		${U(e)}
		class="discord-mention-icon"
		aria-label="Browse Channels"
		aria-hidden="false"
		role="img"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${tr}
	</svg>`}var rr=F`
	<path
		fill="currentColor"
		d="M21.487 5.126L12.487 0.126C12.184 -0.042 11.818 -0.042 11.515 0.126L2.51498 5.126C2.19798 5.302 2.00098 5.636 2.00098 5.999C2.00098 6.693 2.11498 22.999 12.001 22.999C21.887 22.999 22.001 6.693 22.001 5.999C22.001 5.636 21.804 5.302 21.487 5.126ZM12.001 5.999C13.382 5.999 14.501 7.118 14.501 8.499C14.501 9.88 13.382 10.999 12.001 10.999C10.62 10.999 9.50098 9.88 9.50098 8.499C9.50098 7.118 10.62 5.999 12.001 5.999ZM8.25098 16C8.25098 13.699 9.69998 12.25 12.001 12.25C14.302 12.25 15.751 13.699 15.751 16H8.25098Z"
	/>
`;function ir(e={}){return P`<svg
		${U(e)}
		class="discord-mention-icon"
		aria-label="Customise Community"
		aria-hidden="false"
		role="img"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${rr}
	</svg>`}var ar=F`
	<path
		d="M11 3a1 1 0 1 1 2 0v2h5.75c.16 0 .3.07.4.2l2.63 3.5a.5.5 0 0 1 0 .6l-2.63 3.5a.5.5 0 0 1-.4.2H13v5h2a2 2 0 0 1 2 2v1a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-1c0-1.1.9-2 2-2h2v-5H2.8a.5.5 0 0 1-.44-.72L3.9 9.22a.5.5 0 0 0 0-.44L2.36 5.72A.5.5 0 0 1 2.81 5H11V3Z"
		fill="currentColor"
	/>
`;function or(e={}){return P`<svg
		${U(e)}
		class="discord-mention-icon"
		aria-label="Server Guide"
		aria-hidden="false"
		role="img"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${ar}
	</svg>`}var sr=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},cr=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},lr=(()=>{let e=[ze(`discord-mention`)],t,n=[],r,i=R,a,o=[],c=[],l,u=[],d=[],f,p=[],m=[],h,g=[],_=[];var v=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[z({type:Boolean,reflect:!0})],l=[z({reflect:!0})],f=[z({reflect:!0})],h=[Re({context:On,subscribe:!0}),z({type:Boolean,reflect:!0,attribute:`light-theme`})],sr(this,null,a,{kind:`accessor`,name:`highlight`,static:!1,private:!1,access:{has:e=>`highlight`in e,get:e=>e.highlight,set:(e,t)=>{e.highlight=t}},metadata:s},o,c),sr(this,null,l,{kind:`accessor`,name:`type`,static:!1,private:!1,access:{has:e=>`type`in e,get:e=>e.type,set:(e,t)=>{e.type=t}},metadata:s},u,d),sr(this,null,f,{kind:`accessor`,name:`color`,static:!1,private:!1,access:{has:e=>`color`in e,get:e=>e.color,set:(e,t)=>{e.color=t}},metadata:s},p,m),sr(this,null,h,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},g,_),sr(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),v=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
		:host {
			color: #e3e7f8;
			background-color: hsla(235, 85.6%, 64.7%, 0.3);
			font-weight: 500;
			padding: 0 2px;
			border-radius: 3px;
			unicode-bidi: -moz-plaintext;
			unicode-bidi: plaintext;
			-webkit-transition:
				background-color 50ms ease-out,
				color 50ms ease-out;
			transition:
				background-color 50ms ease-out,
				color 50ms ease-out;
			cursor: pointer;
		}

		:host([type='role']) {
			background-color: rgba(#e3e7f8, 0.1);
		}

		:host([type='channel']) {
			position: relative;
		}

		:host([type='voice']),
		:host([type='locked']),
		:host([type='thread']),
		:host([type='forum']) {
			position: relative;
		}

		:host(:hover) {
			color: #fff;
			background-color: hsl(235, 85.6%, 64.7%);
		}

		:host([highlight][type='user']:hover) {
			text-decoration: underline;
			text-underline-offset: 1px;
		}

		:host([light-theme]) {
			color: #5865f2;
			background-color: hsla(235, 85.6%, 64.7%, 0.15);
		}

		:host([light-theme]:hover) {
			color: #ffffff;
			background-color: hsl(235, 85.6%, 64.7%);
		}

		.discord-mention-icon {
			width: 1rem;
			height: 1rem;
			margin-right: 4px;
			vertical-align: middle;
			margin-bottom: 0.2rem;
		}

		.no-wrap {
			white-space: nowrap;
		}
	`;#e=cr(this,o,!1);get highlight(){return this.#e}set highlight(e){this.#e=e}#t=(cr(this,c),cr(this,u,`user`));get type(){return this.#t}set type(e){this.#t=e}#n=(cr(this,d),cr(this,p,void 0));get color(){return this.#n}set color(e){this.#n=e}setHoverColor=(cr(this,m),()=>{this.color&&(this.style.backgroundColor=er(this.color,.3))});resetHoverColor=()=>{this.color&&(this.style.backgroundColor=er(this.color,.1))};#r=cr(this,g,!1);get lightTheme(){return this.#r}set lightTheme(e){this.#r=e}connectedCallback(){super.connectedCallback(),this.color&&this.type===`role`&&(this.addEventListener(`mouseover`,this.setHoverColor),this.addEventListener(`mouseout`,this.resetHoverColor))}disconnectedCallback(){this.removeEventListener(`mouseover`,this.setHoverColor),this.removeEventListener(`mouseout`,this.resetHoverColor),super.disconnectedCallback()}willUpdate(){this.color&&(this.style.color=this.color,this.type===`role`&&(this.style.backgroundColor=er(this.color,.1)))}render(){return P`<span class="no-wrap"
				>${qn(this.type,[[`channel`,()=>yn()],[`user`,()=>P`@`],[`role`,()=>P`@`],[`voice`,()=>Tn()],[`locked`,()=>Cn()],[`thread`,()=>xn()],[`forum`,()=>_n()],[`server-guide`,()=>or()],[`channels-and-roles`,()=>nr()],[`customize-community`,()=>ir()],[`slash`,()=>P`/`]])}</span
			><slot></slot>`}constructor(){super(...arguments),cr(this,_)}static{cr(r,n)}};return r})(),ur=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},dr=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},fr=(()=>{let e=[ze(`discord-quote`)],t,n=[],r,i=R,a,o=[],c=[];var l=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[Re({context:On,subscribe:!0}),z({type:Boolean,reflect:!0,attribute:`light-theme`})],ur(this,null,a,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},o,c),ur(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),l=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
		:host {
			display: flex;
		}

		.discord-quote-divider {
			background-color: #4f545c;
			border-radius: 4px;
			font-size: 0.9em;
			font-style: normal;
			font-weight: 400;
			margin: 0;
			padding: 0;
			width: 4px;
		}

		:host([light-theme]) .discord-quote-divider {
			background-color: #c4c9ce;
		}

		blockquote {
			margin-block-end: unset;
			margin-block-start: unset;
			margin-inline-end: unset;
			margin-inline-start: unset;
			padding: 0 8px 0 12px;
		}
	`;#e=dr(this,o,!1);get lightTheme(){return this.#e}set lightTheme(e){this.#e=e}render(){return P`
			<div class="discord-quote-divider"></div>
			<!-- display: inline -->
			<blockquote><slot></slot></blockquote>
		`}constructor(){super(...arguments),dr(this,c)}static{dr(r,n)}};return r})(),pr=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},mr=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},hr=(()=>{let e=[ze(`discord-action-row`)],t,n=[],r,i=R;var a=class extends i{static{r=this}static{let o=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;pr(null,t={value:r},e,{kind:`class`,name:r.name,metadata:o},null,n),a=r=t.value,o&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:o})}static styles=s`
		:host {
			display: flex;
			flex-wrap: wrap;
		}
	`;render(){return P`<slot></slot>`}static{mr(r,n)}};return r})(),gr=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},_r=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0};(()=>{let e=[ze(`discord-embed-description`)],t,n=[],r,i=R;var a=class extends i{static{r=this}static{let o=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;gr(null,t={value:r},e,{kind:`class`,name:r.name,metadata:o},null,n),a=r=t.value,o&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:o})}static styles=s`
		:host {
			font-size: 0.875rem;
			font-weight: 400;
			grid-column: 1/1;
			line-height: 1.125rem;
			margin-top: 8px;
			min-width: 0;
		}
	`;render(){return P`<slot></slot>`}static{_r(r,n)}};return r})();function vr(e,t){e.elementStyles=[...e.elementStyles,t]}vr(jn,s`
  :host {
    color: var(--text);
    background: none;
    border: none;
    font-family: inherit;
    line-height: 1.375;
  }
  ::slotted(*:not(:first-child)) {
    margin-top: 0;
  }
`),vr(Un,s`
  :host {
    color: var(--text);
    font-family: inherit;
    font-size: 1rem;
    line-height: 1.375;
    padding: 2px 48px 2px 1rem;
  }
  :host(:hover) {
    background-color: var(--hover);
  }
  :host([message-body-only]) {
    padding: 2px 48px 2px 1rem !important;
  }
  .discord-message-content {
    min-width: 0;
    line-height: 1.375;
    padding-top: 0;
  }
  .discord-author-avatar {
    margin-top: 2px;
  }
  .discord-author-avatar img {
    cursor: default;
  }
  .discord-message-body {
    overflow-wrap: anywhere;
    word-break: normal;
  }
  .discord-message-timestamp,
  .discord-message-edited {
    color: var(--muted);
    font-size: 0.75rem;
  }
  .discord-message-body-only-indent {
    min-width: 56px;
    margin-left: 0;
    font-size: 0.6875rem;
  }
  @container (max-width: 640px) {
    :host,
    :host([message-body-only]) {
      padding-right: 0.75rem !important;
    }
  }
`),vr(Bn,s`
  :host .discord-author-username {
    color: var(--strong);
  }
  :host .discord-author-username:hover {
    text-decoration: none;
    cursor: default;
  }
`),vr(In,s`
  :host {
    color: #fff;
    background-color: var(--brand);
  }
`),vr(Kn,s`
  :host {
    color: var(--text);
    margin: 4px 0;
    font-size: 0.875rem;
    max-width: 520px;
  }
  :host .discord-left-border {
    background-color: var(--line);
  }
  :host .discord-embed-root {
    flex: 0 1 auto;
  }
  :host .discord-embed-wrapper {
    background-color: var(--embed);
    border: 1px solid var(--line);
    border-left: none;
    max-width: 100%;
    min-width: 0;
  }
  :host .discord-embed-wrapper .discord-embed-grid {
    display: block;
    padding: 0.25rem 1rem 0.9rem 0.75rem;
  }
`),vr(lr,s`
  :host {
    color: var(--mention);
    background-color: var(--mention-back);
    cursor: inherit;
  }
  :host(:hover) {
    color: var(--mention);
    background-color: var(--mention-back);
  }
`),vr(fr,s`
  .discord-quote-divider {
    background-color: var(--line);
    flex: none;
  }
`),vr(hr,s`
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 4px 0;
  }
`);var yr=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},br=He(class extends Ue{constructor(e){if(super(e),e.type!==B.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=$e(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=Xe(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=Xe(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=Xe(i[d],a[m]),Ye(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=Xe(i[f],a[p]),Ye(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=yr(o,p,m),u=yr(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=Ye(e,i[d]);Xe(t,a[p]),c[p]=t}else c[p]=Xe(n,a[p]),Ye(e,i[d],n),i[t]=null;p++}else et(i[f]),f--}else et(i[d]),d++;for(;p<=m;){let t=Ye(e,c[m+1]);Xe(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&et(e)}return this.ut=o,Qe(e,c),I}}),xr=[{id:`10m`,advance:`10m`,words:`10 min`},{id:`1h`,advance:`1h`,words:`1 hour`},{id:`1d`,advance:`24h`,words:`1 day`},{id:`7d`,advance:`168h`,words:`1 week`}],Sr=class{ahead=0;now=()=>new Date(Date.now()+this.ahead);set(e){let t=e.getTime()-Date.now();Math.abs(t-this.ahead)>1e3&&(this.ahead=t)}};async function Cr(e){let t=await fetch(`/rehearsal/clock`,e===void 0?{}:wr({advance:e}));if(!t.ok)throw Error(`The rehearsal's clock answered ${t.status}.`);return new Date((await t.json()).now)}function wr(e){return{method:`POST`,headers:{"content-type":`application/json`},body:JSON.stringify(e)}}var Tr=class{state;listeners=new Set;told=!1;constructor(e){this.state=e}update(e){e(this.state),this.told||(this.told=!0,queueMicrotask(()=>{this.told=!1;for(let e of this.listeners)e()}))}subscribe(e){return this.listeners.add(e),()=>this.listeners.delete(e)}},X={ActionRow:1,Button:2,StringSelect:3,TextInput:4,UserSelect:5,RoleSelect:6,MentionableSelect:7,ChannelSelect:8,Section:9,TextDisplay:10,Thumbnail:11,MediaGallery:12,File:13,Separator:14,Container:17,Label:18},Z={Subcommand:1,SubcommandGroup:2,String:3,Integer:4,Boolean:5,User:6,Channel:7,Role:8,Mentionable:9,Number:10,Attachment:11},Er={Text:0,DM:1,Voice:2,GroupDM:3,Category:4,Announcement:5},Dr={Primary:1,Secondary:2,Success:3,Danger:4,Link:5,Premium:6},Or={Ephemeral:64,Loading:128,ComponentsV2:32768},kr={Default:0,Reply:19,ChatInputCommand:20,ContextMenuCommand:23},Ar={Command:2,Component:3,Autocomplete:4,ModalSubmit:5},jr=1420070400000n,Mr=0n;function Nr(e=Date.now()){let t=BigInt(e)-jr<<22n;return Mr=t>Mr?t:Mr+1n,Mr.toString()}function Pr(e,t){return e.length-t.length||(e<t?-1:+(e>t))}var Q=e((e=>{Object.defineProperty(e,"__esModule",{value:!0});var t=/\r\n?/g,n=/\t/g,r=/\f/g,i=function(e){return e.replace(t,`
`).replace(r,``).replace(n,`    `)},a=function(e,t){var n=e||{};if(t!=null)for(var r in t)Object.prototype.hasOwnProperty.call(t,r)&&(n[r]=t[r]);return n},o=function(e,t){var n=Object.keys(e).filter(function(t){var n=e[t];if(n==null||n.match==null)return!1;var r=n.order;return typeof r==`number`&&isFinite(r)||typeof console>`u`||console.warn("simple-markdown: Invalid order for rule `"+t+"`: "+String(r)),!0});n.sort(function(t,n){var r=e[t],i=e[n],a=r.order,o=i.order;if(a!==o)return a-o;var s=+!r.quality,c=+!i.quality;return s===c?t<n?-1:+(t>n):s-c});var r,o=function(t,i){var a=[];for(i||=r,r=i;t;){var s=null,c=null,l=null,u=NaN,d=0,f=n[0],p=e[f];do{var m=p.order,h=i.prevCapture==null?``:i.prevCapture[0],g=p.match(t,i,h);if(g){var _=p.quality?p.quality(g,i,h):0;_<=u||(s=f,c=p,l=g,u=_)}d++,f=n[d],p=e[f]}while(p&&(!l||p.order===m&&p.quality));if(c==null||l==null)throw Error("Could not find a matching rule for the below content. The rule with highest `order` should always match content provided to it. Check the definition of `match` for '"+n[n.length-1]+`'. It seems to not match the following source:
`+t);if(l.index)throw Error("`match` must return a capture starting at index 0 (the current parse index). Did you forget a ^ at the start of the RegExp?");var v=c.parse(l,o,i);if(Array.isArray(v))Array.prototype.push.apply(a,v);else{if(typeof v!=`object`||!v)throw Error(`parse() function returned invalid parse result: '${v}'`);v.type??=s,a.push(v)}i.prevCapture=l,t=t.substring(i.prevCapture[0].length)}return a};return function(e,n){return r=a(n,t),!r.inline&&!r.disableAutoBlockNewlines&&(e+=`

`),r.prevCapture=null,o(i(e),r)}},s=function(e){var t=function(t,n,r){return n.inline?e.exec(t):null};return t.regex=e,t},c=function(e){var t=function(t,n){return n.inline?null:e.exec(t)};return t.regex=e,t},l=function(e){var t=function(t,n){return e.exec(t)};return t.regex=e,t};typeof Symbol==`function`&&Symbol.for;var u=function(e,t,n,r){n||={},r=r===void 0||r;var i=``;for(var a in n){var o=n[a];Object.prototype.hasOwnProperty.call(n,a)&&o&&(i+=` `+m(a)+`="`+m(o)+`"`)}var s=`<`+e+i+`>`;return r?s+t+`</`+e+`>`:s},d=function(e){if(e==null)return null;try{var t=new URL(e,`https://localhost`).protocol;if(t.indexOf(`javascript:`)===0||t.indexOf(`vbscript:`)===0||t.indexOf(`data:`)===0)return null}catch{return null}return e},f=/[<>&"']/g,p={"<":`&lt;`,">":`&gt;`,"&":`&amp;`,'"':`&quot;`,"'":`&#x27;`,"/":`&#x2F;`,"`":`&#96;`},m=function(e){return String(e).replace(f,function(e){return p[e]})},h=/\\([^0-9A-Za-z\s])/g,g=function(e){return e.replace(h,`$1`)},_=function(e,t,n){var r=n.inline||!1;n.inline=!0;var i=e(t,n);return n.inline=r,i},v=function(e,t,n){var r=n.inline||!1;n.inline=!1;var i=e(t+`

`,n);return n.inline=r,i},y=function(e,t,n){return{content:_(t,e[1],n)}},b=function(){return{}},x=`(?:[*+-]|\\d+\\.)`,S=`( *)(`+x+`) +`,ee=RegExp(`^`+S),C=RegExp(S+`[^\\n]*(?:\\n(?!\\1`+x+` )[^\\n]*)*(
|$)`,`gm`),w=/\n{2,}$/,te=/^ (?= *`)|(` *) $/g,ne=w,re=/ *\n+$/,ie=RegExp(`^( *)(`+x+`) [\\s\\S]+?(?:
{2,}(?! )(?!\\1`+x+` )\\n*|\\s*
*$)`),T=/(?:^|\n)( *)$/,E=(function(){var e=/^ *\| *| *\| *$/g,t=/ *$/,n=/^ *-+: *$/,r=/^ *:-+: *$/,i=/^ *:-+ *$/,a=function(e){return n.test(e)?`right`:r.test(e)?`center`:i.test(e)?`left`:null},o=function(t,n,r,i){return i&&(t=t.replace(e,``)),t.trim().split(`|`).map(a)},s=function(e,n,r,i){var a=r.inTable;r.inTable=!0;var o=n(e.trim(),r);r.inTable=a;var s=[[]];return o.forEach(function(e,n){e.type===`tableSeparator`?(!i||n!==0&&n!==o.length-1)&&s.push([]):(e.type===`text`&&(o[n+1]==null||o[n+1].type===`tableSeparator`)&&(e.content=e.content.replace(t,``)),s[s.length-1].push(e))}),s},c=function(e,t,n,r){return e.trim().split(`
`).map(function(e){return s(e,t,n,r)})},l=function(e){return function(t,n,r){r.inline=!0;var i=s(t[1],n,r,e),a=o(t[2],n,r,e),l=c(t[3],n,r,e);return r.inline=!1,{type:`table`,header:i,align:a,cells:l}}};return{parseTable:l(!0),parseNpTable:l(!1),TABLE_REGEX:/^ *(\|.+)\n *\|( *[-:]+[-| :]*)\n((?: *\|.*(?:\n|$))*)\n*/,NPTABLE_REGEX:/^ *(\S.*\|.*)\n *([-:]+ *\|[-| :]*)\n((?:.*\|.*(?:\n|$))*)\n*/}})(),ae=`(?:\\[[^\\]]*\\]|[^\\[\\]]|\\](?=[^\\[]*\\]))*`,D=`\\s*<?((?:\\([^)]*\\)|[^\\s\\\\]|\\\\.)*?)>?(?:\\s+['"]([\\s\\S]*?)['"])?\\s*`,oe=/mailto:/i,O=function(e,t,n){var r=(e[2]||e[1]).replace(/\s+/g,` `).toLowerCase();if(t._defs&&t._defs[r]){var i=t._defs[r];n.target=i.target,n.title=i.title}return t._refs=t._refs||{},t._refs[r]=t._refs[r]||[],t._refs[r].push(n),n},k=0,A={Array:{html:function(e,t,n){for(var r=``,i=0;i<e.length;i++){var a=e[i];if(a.type===`text`)for(a={type:`text`,content:a.content};i+1<e.length&&e[i+1].type===`text`;i++)a.content+=e[i+1].content;r+=t(a,n)}return r}},heading:{order:k++,match:c(/^ *(#{1,6})([^\n]+?)#* *(?:\n *)+\n/),parse:function(e,t,n){return{level:e[1].length,content:_(t,e[2].trim(),n)}},html:function(e,t,n){return u(`h`+e.level,t(e.content,n))}},nptable:{order:k++,match:c(E.NPTABLE_REGEX),parse:E.parseNpTable,html:null},lheading:{order:k++,match:c(/^([^\n]+)\n *(=|-){3,} *(?:\n *)+\n/),parse:function(e,t,n){return{type:`heading`,level:e[2]===`=`?1:2,content:_(t,e[1],n)}},html:null},hr:{order:k++,match:c(/^( *[-*_]){3,} *(?:\n *)+\n/),parse:b,html:function(e,t,n){return`<hr aria-hidden="true">`}},codeBlock:{order:k++,match:c(/^(?:    [^\n]+\n*)+(?:\n *)+\n/),parse:function(e,t,n){return{lang:void 0,content:e[0].replace(/^    /gm,``).replace(/\n+$/,``)}},html:function(e,t,n){var r=e.lang?`markdown-code-`+e.lang:void 0;return u(`pre`,u(`code`,m(e.content),{class:r}))}},fence:{order:k++,match:c(/^ *(`{3,}|~{3,}) *(?:(\S+) *)?\n([\s\S]+?)\n?\1 *(?:\n *)+\n/),parse:function(e,t,n){return{type:`codeBlock`,lang:e[2]||void 0,content:e[3]}},html:null},blockQuote:{order:k++,match:c(/^( *>[^\n]+(\n[^\n]+)*\n*)+\n{2,}/),parse:function(e,t,n){return{content:t(e[0].replace(/^ *> ?/gm,``),n)}},html:function(e,t,n){return u(`blockquote`,t(e.content,n))}},list:{order:k++,match:function(e,t){var n=t.prevCapture==null?``:t.prevCapture[0],r=T.exec(n),i=t._list||!t.inline;return r&&i?(e=r[1]+e,ie.exec(e)):null},parse:function(e,t,n){var r=e[2],i=r.length>1,a=i?+r:void 0,o=e[0].replace(ne,`
`).match(C),s=!1;return{ordered:i,start:a,items:o.map(function(e,r){var i=ee.exec(e),a=i?i[0].length:0,c=RegExp(`^ {1,`+a+`}`,`gm`),l=e.replace(c,``).replace(ee,``),u=r===o.length-1,d=l.indexOf(`

`)!==-1||u&&s;s=d;var f=n.inline,p=n._list;n._list=!0;var m;d?(n.inline=!1,m=l.replace(re,`

`)):(n.inline=!0,m=l.replace(re,``));var h=t(m,n);return n.inline=f,n._list=p,h})}},html:function(e,t,n){var r=e.items.map(function(e){return u(`li`,t(e,n))}).join(``);return u(e.ordered?`ol`:`ul`,r,{start:e.start})}},def:{order:k++,match:c(/^ *\[([^\]]+)\]: *<?([^\s>]*)>?(?: +["(]([^\n]+)[")])? *\n(?: *\n)*/),parse:function(e,t,n){var r=e[1].replace(/\s+/g,` `).toLowerCase(),i=e[2],a=e[3];return n._refs&&n._refs[r]&&n._refs[r].forEach(function(e){e.target=i,e.title=a}),n._defs=n._defs||{},n._defs[r]={target:i,title:a},{def:r,target:i,title:a}},html:function(){return``}},table:{order:k++,match:c(E.TABLE_REGEX),parse:E.parseTable,html:function(e,t,n){var r=function(t){return e.align[t]==null?``:`text-align:`+e.align[t]+`;`},i=e.header.map(function(e,i){return u(`th`,t(e,n),{style:r(i),scope:`col`})}).join(``),a=e.cells.map(function(e){return u(`tr`,e.map(function(e,i){return u(`td`,t(e,n),{style:r(i)})}).join(``))}).join(``);return u(`table`,u(`thead`,u(`tr`,i))+u(`tbody`,a))}},newline:{order:k++,match:c(/^(?:\n *)*\n/),parse:b,html:function(e,t,n){return`
`}},paragraph:{order:k++,match:c(/^((?:[^\n]|\n(?! *\n))+)(?:\n *)+\n/),parse:y,html:function(e,t,n){return u(`div`,t(e.content,n),{class:`paragraph`})}},escape:{order:k++,match:s(/^\\([^0-9A-Za-z\s])/),parse:function(e,t,n){return{type:`text`,content:e[1]}},html:null},tableSeparator:{order:k++,match:function(e,t){return t.inTable?/^ *\| */.exec(e):null},parse:function(){return{type:`tableSeparator`}},html:function(){return` &vert; `}},autolink:{order:k++,match:s(/^<([^: >]+:\/[^ >]+)>/),parse:function(e,t,n){return{type:`link`,content:[{type:`text`,content:e[1]}],target:e[1]}},html:null},mailto:{order:k++,match:s(/^<([^ >]+@[^ >]+)>/),parse:function(e,t,n){var r=e[1],i=e[1];return oe.test(i)||(i=`mailto:`+i),{type:`link`,content:[{type:`text`,content:r}],target:i}},html:null},url:{order:k++,match:s(/^(https?:\/\/[^\s<]+[^<.,:;"')\]\s])/),parse:function(e,t,n){return{type:`link`,content:[{type:`text`,content:e[1]}],target:e[1],title:void 0}},html:null},link:{order:k++,match:s(RegExp(`^\\[(`+ae+`)\\]\\(`+D+`\\)`)),parse:function(e,t,n){return{content:t(e[1],n),target:g(e[2]),title:e[3]}},html:function(e,t,n){var r={href:d(e.target),title:e.title};return u(`a`,t(e.content,n),r)}},image:{order:k++,match:s(RegExp(`^!\\[(`+ae+`)\\]\\(`+D+`\\)`)),parse:function(e,t,n){return{alt:e[1],target:g(e[2]),title:e[3]}},html:function(e,t,n){return u(`img`,``,{src:d(e.target),alt:e.alt,title:e.title},!1)}},reflink:{order:k++,match:s(RegExp(`^\\[(`+ae+`)\\]\\s*\\[([^\\]]*)\\]`)),parse:function(e,t,n){return O(e,n,{type:`link`,content:t(e[1],n)})},html:null},refimage:{order:k++,match:s(RegExp(`^!\\[(`+ae+`)\\]\\s*\\[([^\\]]*)\\]`)),parse:function(e,t,n){return O(e,n,{type:`image`,alt:e[1]})},html:null},em:{order:k,match:s(RegExp(`^\\b_((?:__|\\\\[\\s\\S]|[^\\\\_])+?)_\\b|^\\*(?=\\S)((?:\\*\\*|\\\\[\\s\\S]|\\s+(?:\\\\[\\s\\S]|[^\\s\\*\\\\]|\\*\\*)|[^\\s\\*\\\\])+?)\\*(?!\\*)`)),quality:function(e){return e[0].length+.2},parse:function(e,t,n){return{content:t(e[2]||e[1],n)}},html:function(e,t,n){return u(`em`,t(e.content,n))}},strong:{order:k,match:s(/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/),quality:function(e){return e[0].length+.1},parse:y,html:function(e,t,n){return u(`strong`,t(e.content,n))}},u:{order:k++,match:s(/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/),quality:function(e){return e[0].length},parse:y,html:function(e,t,n){return u(`u`,t(e.content,n))}},del:{order:k++,match:s(/^~~(?=\S)((?:\\[\s\S]|~(?!~)|[^\s~\\]|\s(?!~~))+?)~~/),parse:y,html:function(e,t,n){return u(`del`,t(e.content,n))}},inlineCode:{order:k++,match:s(/^(`+)([\s\S]*?[^`])\1(?!`)/),parse:function(e,t,n){return{content:e[2].replace(te,`$1`)}},html:function(e,t,n){return u(`code`,m(e.content))}},br:{order:k++,match:l(/^ {2,}\n/),parse:b,html:function(e,t,n){return`<br>`}},text:{order:k++,match:l(/^[\s\S]+?(?=[^0-9A-Za-z\s\u00c0-\uffff]|\n\n| {2,}\n|\w+:\S|$)/),parse:function(e,t,n){return{content:e[0]}},html:function(e,t,n){return m(e.content)}}},se=function(e,t){return!t&&typeof console<`u`&&console.warn(`simple-markdown ruleOutput should take 'react' or 'html' as the second argument.`),function(n,r,i){return e[n.type][t](n,r,i)}},j=function(e){var t=function(n,r){return r||={},Array.isArray(n)?n.map(function(e){return t(e,r)}).join(``):e(n,t,r)};return t},ce=function(e,t,n={}){if(!t)throw Error("simple-markdown: outputFor: `property` must be defined. if you just upgraded, you probably need to replace `outputFor` with `reactFor`");var r,i=(e.Array||A.Array)[t];if(!i)throw Error("simple-markdown: outputFor: to join nodes of type `"+t+"` you must provide an `Array:` joiner rule with that type, Please see the docs for details on specifying an Array rule.");var o=i,s=function(n,i){return i||=r,r=i,Array.isArray(n)?o(n,s,i):e[n.type][t](n,s,i)};return function(e,t){return r=a(t,n),s(e,r)}},M=o(A),N=function(e,t){return t||={},t.inline=!1,M(e,t)},le=function(e,t){return t||={},t.inline=!0,M(e,t)},ue=function(e,t){var n=w.test(e);return t||={},t.inline=!n,M(e,t)},de=ce(A,`html`);e.default={defaultRules:A,parserFor:o,outputFor:ce,inlineRegex:s,blockRegex:c,anyScopeRegex:l,parseInline:_,parseBlock:v,markdownToHtml:function(e,t){return de(N(e,t),t)},defaultBlockParse:N,defaultInlineParse:le,defaultImplicitParse:ue,defaultHtmlOutput:de,preprocess:i,sanitizeText:m,sanitizeUrl:d,unescapeUrl:g,htmlTag:u,defaultRawParse:M,ruleOutput:se,htmlFor:j,defaultParse:function(...e){return typeof console<`u`&&console.warn("defaultParse is deprecated, please use `defaultImplicitParse`"),ue.apply(null,e)},defaultOutput:function(...e){return typeof console<`u`&&console.warn("defaultOutput is deprecated, please use `defaultReactOutput`"),defaultReactOutput.apply(null,e)}}})),$=e((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.GuildNavigationRegex=e.SlashCommandRegex=e.SubtextRegex=e.HeadingRegex=e.TimestampRegex=e.TextRegex=e.StrikeThroughRegex=e.SpoilerRegex=e.EmoticonRegex=e.CodeBlockRegex=e.BlockQuoteRegex=e.HereRegex=e.EveryoneRegex=e.UserMentionRegex=e.RoleMentionRegex=e.EmojiRegex=e.ChannelMentionRegex=void 0,e.ChannelMentionRegex=/^<#(\d{17,20})>/,e.EmojiRegex=/^<(a)?:(\w{2,32}):(\d{17,21})>/,e.RoleMentionRegex=/^<@&(\d{17,20})>/,e.UserMentionRegex=/^<@!?(\d{17,20})>/,e.EveryoneRegex=/^@everyone/,e.HereRegex=/^@here/,e.BlockQuoteRegex=/^( *>>> ([\s\S]*))|^( *> [^\n]*(\n *> [^\n]*)*\n?)/,e.CodeBlockRegex=/^```(([a-z0-9_+\-.#]+?)\n+)?\n*([^]+?)\n*```/i,e.EmoticonRegex=/^(¯\\_\(ツ\)_\/¯)/,e.SpoilerRegex=/^\|\|([\s\S]+?)\|\|/,e.StrikeThroughRegex=/^~~([\s\S]+?)~~(?!_)/,e.TextRegex=/^[\s\S]+?(?=[^0-9A-Za-z\s]|\n\n|\n|\w+:\S|$)/,e.TimestampRegex=/^<t:(-?\d+)(?::(R|t|T|d|D|f|F))?>/,e.HeadingRegex=/^(#{1,3}) +([^\n]+?)(\n|$)/,e.SubtextRegex=/^-# +([^\n]+?)(\n|$)/,e.SlashCommandRegex=/^<\/([-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}(?: [-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}){0,2})?:(\d{17,21})>/u,e.GuildNavigationRegex=/^<(\d{17,20}):(?:(customize|browse|guide)|(linked-roles)(:\d{17,20})?)>/})),Fr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.guildNavigation=void 0;var i=r(Q()),a=$();e.guildNavigation={order:i.default.defaultRules.strong.order,match:e=>a.GuildNavigationRegex.exec(e),parse:function(e){let t=e[2]??e[3];if(t===`linked-roles`){let n=e[4]?.slice(1)??null;return{id:e[1],navigation:t,roleId:n}}return{id:e[1],navigation:t}}}})),Ir=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.slashCommand=void 0;var i=r(Q()),a=$();e.slashCommand={order:i.default.defaultRules.strong.order,match:e=>a.SlashCommandRegex.exec(e),parse:function(e){let t=e[1].split(` `),n={fullName:e[1],name:t[0],subcommand:null,subcommandGroup:null,id:e[2]};return t.length==2&&(n.subcommand=t[1]),t.length===3&&(n.subcommandGroup=t[1],n.subcommand=t[2]),n}}})),Lr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.everyone=void 0;var i=r(Q()),a=$();e.everyone={order:i.default.defaultRules.strong.order,match:e=>a.EveryoneRegex.exec(e),parse:function(){return{}}}})),Rr=e((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.TwemojiRegex=void 0,e.TwemojiRegex=/^((?:\ud83d\udc68\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffc-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffb\udffd-\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffb-\udffd\udfff]|\ud83e\uddd1\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffb-\udffe]|\ud83d\udc68\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffb\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffc-\udfff]|\ud83d\udc68\ud83c\udffb\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffc-\udfff]|\ud83d\udc68\ud83c\udffb\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffc-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffb\udffd-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb\udffd-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffb\udffd-\udfff]|\ud83d\udc68\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffd\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc68\ud83c\udffd\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc68\ud83c\udffd\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc68\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffe\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffb-\udffd\udfff]|\ud83d\udc68\ud83c\udffe\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb-\udffd\udfff]|\ud83d\udc68\ud83c\udffe\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffb-\udffd\udfff]|\ud83d\udc68\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udfff\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffb-\udffe]|\ud83d\udc68\ud83c\udfff\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb-\udffe]|\ud83d\udc68\ud83c\udfff\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffb-\udffe]|\ud83d\udc69\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffc-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffc-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffc-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffc-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffb\udffd-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb\udffd-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffb\udffd-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffb\udffd-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc69\ud83c\udffd\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc69\ud83c\udffd\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc69\ud83c\udffd\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc69\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffe\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffb-\udffd\udfff]|\ud83d\udc69\ud83c\udffe\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb-\udffd\udfff]|\ud83d\udc69\ud83c\udffe\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffb-\udffd\udfff]|\ud83d\udc69\ud83c\udffe\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffb-\udffd\udfff]|\ud83d\udc69\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udfff\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffb-\udffe]|\ud83d\udc69\ud83c\udfff\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb-\udffe]|\ud83d\udc69\ud83c\udfff\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffb-\udffe]|\ud83d\udc69\ud83c\udfff\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffb-\udffe]|\ud83e\uddd1\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffc-\udfff]|\ud83e\uddd1\ud83c\udffb\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffc-\udfff]|\ud83e\uddd1\ud83c\udffb\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffb\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffc-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffb\udffd-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffb\udffd-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffb\udffd-\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffb-\udffd\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffb-\udffd\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffb-\udffd\udfff]|\ud83e\uddd1\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffb-\udffe]|\ud83e\uddd1\ud83c\udfff\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffb-\udffe]|\ud83e\uddd1\ud83c\udfff\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udfff\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffb-\udffe]|\ud83d\udc68\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68|\ud83d\udc69\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d[\udc68\udc69]|\ud83e\udef1\ud83c\udffb\u200d\ud83e\udef2\ud83c[\udffc-\udfff]|\ud83e\udef1\ud83c\udffc\u200d\ud83e\udef2\ud83c[\udffb\udffd-\udfff]|\ud83e\udef1\ud83c\udffd\u200d\ud83e\udef2\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\udef1\ud83c\udffe\u200d\ud83e\udef2\ud83c[\udffb-\udffd\udfff]|\ud83e\udef1\ud83c\udfff\u200d\ud83e\udef2\ud83c[\udffb-\udffe]|\ud83d\udc68\u200d\u2764\ufe0f\u200d\ud83d\udc68|\ud83d\udc69\u200d\u2764\ufe0f\u200d\ud83d[\udc68\udc69]|\ud83e\uddd1\u200d\ud83e\udd1d\u200d\ud83e\uddd1|\ud83d\udc6f\ud83c\udffb\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udffb\u200d\u2642\ufe0f|\ud83d\udc6f\ud83c\udffc\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udffc\u200d\u2642\ufe0f|\ud83d\udc6f\ud83c\udffd\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udffd\u200d\u2642\ufe0f|\ud83d\udc6f\ud83c\udffe\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udffe\u200d\u2642\ufe0f|\ud83d\udc6f\ud83c\udfff\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udfff\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udffb\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udffb\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udffc\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udffc\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udffd\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udffd\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udffe\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udffe\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udfff\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udfff\u200d\u2642\ufe0f|\ud83d\udc6f\u200d\u2640\ufe0f|\ud83d\udc6f\u200d\u2642\ufe0f|\ud83e\udd3c\u200d\u2640\ufe0f|\ud83e\udd3c\u200d\u2642\ufe0f|\ud83d\udc6b\ud83c[\udffb-\udfff]|\ud83d\udc6c\ud83c[\udffb-\udfff]|\ud83d\udc6d\ud83c[\udffb-\udfff]|\ud83d\udc6f\ud83c[\udffb-\udfff]|\ud83d\udc8f\ud83c[\udffb-\udfff]|\ud83d\udc91\ud83c[\udffb-\udfff]|\ud83e\udd1d\ud83c[\udffb-\udfff]|\ud83e\udd3c\ud83c[\udffb-\udfff]|\ud83d[\udc6b-\udc6d\udc6f\udc8f\udc91]|\ud83e[\udd1d\udd3c])|(?:\ud83d[\udc68\udc69]|\ud83e\uddd1)(?:\ud83c[\udffb-\udfff])?\u200d(?:\u2695\ufe0f|\u2696\ufe0f|\u2708\ufe0f|\ud83c[\udf3e\udf73\udf7c\udf84\udf93\udfa4\udfa8\udfeb\udfed]|\ud83d[\udcbb\udcbc\udd27\udd2c\ude80\ude92]|\ud83e[\uddaf-\uddb3\uddbc\uddbd\ude70])(?:\u200d\u27a1\ufe0f)?|(?:\ud83c[\udfcb\udfcc]|\ud83d[\udd74\udd75]|\u26f9)((?:\ud83c[\udffb-\udfff]|\ufe0f)\u200d[\u2640\u2642]\ufe0f(?:\u200d\u27a1\ufe0f)?)|(?:\ud83c[\udfc3\udfc4\udfca]|\ud83d[\udc6e\udc70\udc71\udc73\udc77\udc81\udc82\udc86\udc87\ude45-\ude47\ude4b\ude4d\ude4e\udea3\udeb4-\udeb6]|\ud83e[\udd26\udd35\udd37-\udd39\udd3d\udd3e\uddb8\uddb9\uddcd-\uddcf\uddd4\uddd6-\udddd])(?:\ud83c[\udffb-\udfff])?\u200d[\u2640\u2642]\ufe0f(?:\u200d\u27a1\ufe0f)?|(?:\ud83d\udc68\u200d\ud83d\udc68\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc68\u200d\ud83d\udc68\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83e\uddd1\u200d\ud83e\uddd1\u200d\ud83e\uddd2\u200d\ud83e\uddd2|\ud83d\udc68\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc68\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83d\udc68\u200d\ud83d\udc68\u200d\ud83d[\udc66\udc67]|\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d[\udc66\udc67]|\ud83d\udc69\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d[\udc66\udc67]|\ud83e\uddd1\u200d\ud83e\uddd1\u200d\ud83e\uddd2|\ud83e\uddd1\u200d\ud83e\uddd2\u200d\ud83e\uddd2|\ud83c\udff3\ufe0f\u200d\u26a7\ufe0f|\ud83c\udff3\ufe0f\u200d\ud83c\udf08|\ud83d\ude36\u200d\ud83c\udf2b\ufe0f|\u26d3\ufe0f\u200d\ud83d\udca5|\u2764\ufe0f\u200d\ud83d\udd25|\u2764\ufe0f\u200d\ud83e\ude79|\ud83c\udf44\u200d\ud83d\udfeb|\ud83c\udf4b\u200d\ud83d\udfe9|\ud83c\udff4\u200d\u2620\ufe0f|\ud83d\udc15\u200d\ud83e\uddba|\ud83d\udc26\u200d\ud83d\udd25|\ud83d\udc3b\u200d\u2744\ufe0f|\ud83d\udc41\u200d\ud83d\udde8|\ud83d\udc68\u200d\ud83d[\udc66\udc67]|\ud83d\udc69\u200d\ud83d[\udc66\udc67]|\ud83d\ude2e\u200d\ud83d\udca8|\ud83d\ude35\u200d\ud83d\udcab|\ud83d\ude42\u200d\u2194\ufe0f|\ud83d\ude42\u200d\u2195\ufe0f|\ud83e\uddd1\u200d\ud83e\uddd2|\ud83e\uddde\u200d\u2640\ufe0f|\ud83e\uddde\u200d\u2642\ufe0f|\ud83e\udddf\u200d\u2640\ufe0f|\ud83e\udddf\u200d\u2642\ufe0f|\ud83d\udc08\u200d\u2b1b|\ud83d\udc26\u200d\u2b1b)|[#*0-9]\ufe0f?\u20e3|(?:[©®\u2122\u265f]\ufe0f)|(?:\ud83c[\udc04\udd70\udd71\udd7e\udd7f\ude02\ude1a\ude2f\ude37\udf21\udf24-\udf2c\udf36\udf7d\udf96\udf97\udf99-\udf9b\udf9e\udf9f\udfcd\udfce\udfd4-\udfdf\udff3\udff5\udff7]|\ud83d[\udc3f\udc41\udcfd\udd49\udd4a\udd6f\udd70\udd73\udd76-\udd79\udd87\udd8a-\udd8d\udda5\udda8\uddb1\uddb2\uddbc\uddc2-\uddc4\uddd1-\uddd3\udddc-\uddde\udde1\udde3\udde8\uddef\uddf3\uddfa\udecb\udecd-\udecf\udee0-\udee5\udee9\udef0\udef3]|[\u203c\u2049\u2139\u2194-\u2199\u21a9\u21aa\u231a\u231b\u2328\u23cf\u23ed-\u23ef\u23f1\u23f2\u23f8-\u23fa\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u2604\u260e\u2611\u2614\u2615\u2618\u2620\u2622\u2623\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642\u2648-\u2653\u2660\u2663\u2665\u2666\u2668\u267b\u267f\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1\u26a7\u26aa\u26ab\u26b0\u26b1\u26bd\u26be\u26c4\u26c5\u26c8\u26cf\u26d1\u26d3\u26d4\u26e9\u26ea\u26f0-\u26f5\u26f8\u26fa\u26fd\u2702\u2708\u2709\u270f\u2712\u2714\u2716\u271d\u2721\u2733\u2734\u2744\u2747\u2757\u2763\u2764\u27a1\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u3030\u303d\u3297\u3299])(?:\ufe0f|(?!\ufe0e))|(?:(?:\ud83c[\udfcb\udfcc]|\ud83d[\udd74\udd75\udd90]|\ud83e\udef0|[\u261d\u26f7\u26f9\u270c\u270d])(?:\ufe0f|(?!\ufe0e))|(?:\ud83c\udfc3|\ud83d\udeb6|\ud83e\uddce)(?:\ud83c[\udffb-\udfff])?(?:\u200d\u27a1\ufe0f)?|(?:\ud83c[\udf85\udfc2\udfc4\udfc7\udfca]|\ud83d[\udc42\udc43\udc46-\udc50\udc66-\udc69\udc6e\udc70-\udc78\udc7c\udc81-\udc83\udc85-\udc87\udcaa\udd7a\udd95\udd96\ude45-\ude47\ude4b-\ude4f\udea3\udeb4\udeb5\udec0\udecc]|\ud83e[\udd0c\udd0f\udd18-\udd1c\udd1e\udd1f\udd26\udd30-\udd39\udd3d\udd3e\udd77\uddb5\uddb6\uddb8\uddb9\uddbb\uddcd\uddcf\uddd1-\udddd\udec3-\udec5\udef1-\udef8]|[\u270a\u270b]))(?:\ud83c[\udffb-\udfff])?|(?:\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f|\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f|\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc77\udb40\udc6c\udb40\udc73\udb40\udc7f|\ud83c\udde6\ud83c[\udde8-\uddec\uddee\uddf1\uddf2\uddf4\uddf6-\uddfa\uddfc\uddfd\uddff]|\ud83c\udde7\ud83c[\udde6\udde7\udde9-\uddef\uddf1-\uddf4\uddf6-\uddf9\uddfb\uddfc\uddfe\uddff]|\ud83c\udde8\ud83c[\udde6\udde8\udde9\uddeb-\uddee\uddf0-\uddf7\uddfa-\uddff]|\ud83c\udde9\ud83c[\uddea\uddec\uddef\uddf0\uddf2\uddf4\uddff]|\ud83c\uddea\ud83c[\udde6\udde8\uddea\uddec\udded\uddf7-\uddfa]|\ud83c\uddeb\ud83c[\uddee-\uddf0\uddf2\uddf4\uddf7]|\ud83c\uddec\ud83c[\udde6\udde7\udde9-\uddee\uddf1-\uddf3\uddf5-\uddfa\uddfc\uddfe]|\ud83c\udded\ud83c[\uddf0\uddf2\uddf3\uddf7\uddf9\uddfa]|\ud83c\uddee\ud83c[\udde8-\uddea\uddf1-\uddf4\uddf6-\uddf9]|\ud83c\uddef\ud83c[\uddea\uddf2\uddf4\uddf5]|\ud83c\uddf0\ud83c[\uddea\uddec-\uddee\uddf2\uddf3\uddf5\uddf7\uddfc\uddfe\uddff]|\ud83c\uddf1\ud83c[\udde6-\udde8\uddee\uddf0\uddf7-\uddfb\uddfe]|\ud83c\uddf2\ud83c[\udde6\udde8-\udded\uddf0-\uddff]|\ud83c\uddf3\ud83c[\udde6\udde8\uddea-\uddec\uddee\uddf1\uddf4\uddf5\uddf7\uddfa\uddff]|\ud83c\uddf4\ud83c\uddf2|\ud83c\uddf5\ud83c[\udde6\uddea-\udded\uddf0-\uddf3\uddf7-\uddf9\uddfc\uddfe]|\ud83c\uddf6\ud83c\udde6|\ud83c\uddf7\ud83c[\uddea\uddf4\uddf8\uddfa\uddfc]|\ud83c\uddf8\ud83c[\udde6-\uddea\uddec-\uddf4\uddf7-\uddf9\uddfb\uddfd-\uddff]|\ud83c\uddf9\ud83c[\udde6\udde8\udde9\uddeb-\udded\uddef-\uddf4\uddf7\uddf9\uddfb\uddfc\uddff]|\ud83c\uddfa\ud83c[\udde6\uddec\uddf2\uddf3\uddf8\uddfe\uddff]|\ud83c\uddfb\ud83c[\udde6\udde8\uddea\uddec\uddee\uddf3\uddfa]|\ud83c\uddfc\ud83c[\uddeb\uddf8]|\ud83c\uddfd\ud83c\uddf0|\ud83c\uddfe\ud83c[\uddea\uddf9]|\ud83c\uddff\ud83c[\udde6\uddf2\uddfc]|\ud83c[\udccf\udd8e\udd91-\udd9a\udde6-\uddff\ude01\ude32-\ude36\ude38-\ude3a\ude50\ude51\udf00-\udf20\udf2d-\udf35\udf37-\udf7c\udf7e-\udf84\udf86-\udf93\udfa0-\udfc1\udfc5\udfc6\udfc8\udfc9\udfcf-\udfd3\udfe0-\udff0\udff4\udff8-\udfff]|\ud83d[\udc00-\udc3e\udc40\udc44\udc45\udc51-\udc65\udc6a\udc79-\udc7b\udc7d-\udc80\udc84\udc88-\udc8e\udc90\udc92-\udca9\udcab-\udcfc\udcff-\udd3d\udd4b-\udd4e\udd50-\udd67\udda4\uddfb-\ude44\ude48-\ude4a\ude80-\udea2\udea4-\udeb3\udeb7-\udebf\udec1-\udec5\uded0-\uded2\uded5-\uded8\udedc-\udedf\udeeb\udeec\udef4-\udefc\udfe0-\udfeb\udff0]|\ud83e[\udd0d\udd0e\udd10-\udd17\udd20-\udd25\udd27-\udd2f\udd3a\udd3f-\udd45\udd47-\udd76\udd78-\uddb4\uddb7\uddba\uddbc-\uddcc\uddd0\uddde-\uddff\ude70-\ude7c\ude80-\ude8a\ude8e-\udec2\udec6\udec8\udecd-\udedc\udedf-\udeea\udeef]|[\u23e9-\u23ec\u23f0\u23f3\u267e\u26ce\u2705\u2728\u274c\u274e\u2753-\u2755\u2795-\u2797\u27b0\u27bf\ue50a])|\ufe0f)/})),zr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.twemoji=void 0;var i=r(Q()),a=Rr();e.twemoji={order:i.default.defaultRules.strong.order,match:e=>a.TwemojiRegex.exec(e),parse:function(e){return{name:e[0]}}}})),Br=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.channel=void 0;var i=r(Q()),a=$();e.channel={order:i.default.defaultRules.strong.order,match:e=>a.ChannelMentionRegex.exec(e),parse:function(e){return{id:e[1]}}}})),Vr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.timestamp=void 0;var i=r(Q()),a=$();e.timestamp={order:i.default.defaultRules.strong.order,match:e=>a.TimestampRegex.exec(e),parse:function(e){return{timestamp:e[1],format:e[2]}}}})),Hr=e((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.extend=void 0,e.extend=(e,t)=>Object.assign({},t,e)})),Ur=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.blockQuote=void 0;var i=r(Q()),a=Hr(),o=$();e.blockQuote=(0,a.extend)({match:function(e,t,n){return!/^$|\n *$/.test(n)||t.inQuote?null:o.BlockQuoteRegex.exec(e)},parse:function(e,t,n){let r=e[0],i=/^ *>>> ?/.exec(r)?/^ *>>> ?/:/^ *> ?/gm;return{content:t(r.replace(i,``),Object.assign({},n,{inQuote:!0})),type:`blockQuote`}}},i.default.defaultRules.blockQuote)})),Wr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.strikethrough=void 0;var i=r(Q()),a=Hr(),o=$();e.strikethrough=(0,a.extend)({match:i.default.inlineRegex(o.StrikeThroughRegex)},i.default.defaultRules.del)})),Gr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.codeBlock=void 0;var i=r(Q()),a=Hr(),o=$();e.codeBlock=(0,a.extend)({match:i.default.inlineRegex(o.CodeBlockRegex),parse:function(e,t,n){return{lang:(e[2]||``).trim(),content:e[3]||``,inQuote:n.inQuote||!1}}},i.default.defaultRules.codeBlock)})),Kr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.emoji=void 0;var i=r(Q()),a=$();e.emoji={order:i.default.defaultRules.strong.order,match:e=>a.EmojiRegex.exec(e),parse:function(e){return{animated:e[1]===`a`,name:e[2],id:e[3]}}}})),qr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.role=void 0;var i=r(Q()),a=$();e.role={order:i.default.defaultRules.strong.order,match:e=>a.RoleMentionRegex.exec(e),parse:function(e){return{id:e[1]}}}})),Jr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.autolink=void 0;var i=r(Q());e.autolink=(0,Hr().extend)({parse:e=>({content:[{type:`text`,content:e[1]}],target:e[1]})},i.default.defaultRules.autolink)})),Yr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.here=void 0;var i=r(Q()),a=$();e.here={order:i.default.defaultRules.strong.order,match:e=>a.HereRegex.exec(e),parse:function(){return{}}}})),Xr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.emoticon=void 0;var i=r(Q()),a=$();e.emoticon={order:i.default.defaultRules.text.order,match:e=>a.EmoticonRegex.exec(e),parse:function(e){return{type:`text`,content:e[1]}}}})),Zr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.user=void 0;var i=r(Q()),a=$();e.user={order:i.default.defaultRules.strong.order,match:e=>a.UserMentionRegex.exec(e),parse:function(e){return{id:e[1],type:`user`}}}})),Qr=e((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.spoiler=void 0;var t=$();e.spoiler={order:0,match:e=>t.SpoilerRegex.exec(e),parse:function(e,t,n){return{content:t(e[1],n)}}}})),$r=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.heading=void 0;var i=r(Q()),a=Hr(),o=$();e.heading=(0,a.extend)({match:function(e,t){return t.prevCapture===null||t.prevCapture.slice(-1)[0]===`
`?o.HeadingRegex.exec(e):null}},i.default.defaultRules.heading)})),ei=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.subtext=void 0;var i=r(Q()),a=$();e.subtext={order:i.default.defaultRules.heading.order-.5,match:function(e,t){return t.prevCapture===null||t.prevCapture.slice(-1)[0]===`
`?a.SubtextRegex.exec(e):null},parse:function(e,t,n){return{content:t(e[1],n)}}}})),ti=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.text=void 0;var i=r(Q()),a=Hr(),o=$();e.text=(0,a.extend)({match:e=>o.TextRegex.exec(e)},i.default.defaultRules.text)})),ni=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.url=void 0;var i=r(Q());e.url=(0,Hr().extend)({parse:e=>({content:[{type:`text`,content:e[1]}],target:e[1]})},i.default.defaultRules.url)})),ri=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.em=void 0;var i=Hr(),a=r(Q());e.em=(0,i.extend)({parse:function(e,t,n){let r=a.default.defaultRules.em.parse(e,t,Object.assign({},n,{inEmphasis:!0}));return n.inEmphasis?r.content:r}},a.default.defaultRules.em)})),ii=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.br=void 0;var i=r(Q());e.br=(0,Hr().extend)({match:i.default.anyScopeRegex(/^\n/)},i.default.defaultRules.br)})),ai=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.rulesExtended=e.rules=e.SimpleMarkdown=void 0,e.parse=ie;var i=r(Q());e.SimpleMarkdown=i.default;var a=Fr(),o=Ir(),s=Lr(),c=zr(),l=Br(),u=Vr(),d=Ur(),f=Wr(),p=Gr(),m=Kr(),h=qr(),g=Jr(),_=Yr(),v=Xr(),y=Zr(),b=Qr(),x=$r(),S=ei(),ee=ti(),C=ni(),w=ri(),te=ii();e.rules={blockQuote:d.blockQuote,codeBlock:p.codeBlock,newline:i.default.defaultRules.newline,escape:i.default.defaultRules.escape,autolink:g.autolink,url:C.url,em:w.em,strong:i.default.defaultRules.strong,underline:i.default.defaultRules.u,strikethrough:f.strikethrough,inlineCode:i.default.defaultRules.inlineCode,text:ee.text,emoticon:v.emoticon,br:te.br,spoiler:b.spoiler,heading:x.heading,subtext:S.subtext,user:y.user,channel:l.channel,role:h.role,emoji:m.emoji,everyone:s.everyone,here:_.here,twemoji:c.twemoji,timestamp:u.timestamp,slashCommand:o.slashCommand,guildNavigation:a.guildNavigation},e.rulesExtended=Object.assign(Object.assign({},e.rules),{link:i.default.defaultRules.link});var ne=i.default.parserFor(e.rules),re=i.default.parserFor(e.rulesExtended);function ie(e,t=`normal`){return t===`normal`?ne(e,{inline:!0}):re(e,{inline:!0})}e.default=ie}))(),oi=/^( *)([-*]|\d{1,9}\.) +[^\n]*(?:\n *(?:[-*]|\d{1,9}\.) +[^\n]*|\n {2,}[^\n]+)*(?:\n|$)/,si=/^( *)([-*]|\d{1,9}\.) +([^]*)$/,ci=8,li={order:ai.rulesExtended.heading.order-.25,match(e,t){let n=t.prevCapture?.[0];return(n===void 0||n.endsWith(`
`))&&(t.listDepth??0)<ci?oi.exec(e):null},parse(e,t,n){let[r,i,a]=e,o=[];for(let e of r.replace(/\n$/,``).split(`
`)){let t=si.exec(e);t&&t[1].length<=i.length?o.push(t[3]):o.push(`${o.pop()??``}\n${e}`)}let s={...n,prevCapture:null,listDepth:(n.listDepth??0)+1};return{ordered:a!==`-`&&a!==`*`,start:Number.parseInt(a,10)||1,items:o.map(e=>t(e,{...s}))}}},ui=ai.SimpleMarkdown.parserFor({...ai.rulesExtended,list:li});function di(e){if(e===``)return[];try{return gi(fi(ui(e,{inline:!0})))}catch{return[{type:`text`,text:e}]}}function fi(e){return e===void 0?[]:typeof e==`string`?[{type:`text`,text:e}]:e.map(mi)}var pi=new Set([`strong`,`em`,`underline`,`strikethrough`,`spoiler`,`subtext`]);function mi(e){let t=()=>gi(fi(e.content));if(pi.has(e.type))return{type:e.type,children:t()};switch(e.type){case`br`:case`newline`:return{type:`br`};case`heading`:return{type:`heading`,level:Math.min(3,Number(e.level)),children:t()};case`blockQuote`:return{type:`quote`,children:t()};case`list`:return{type:`list`,ordered:!!e.ordered,start:Number(e.start),items:e.items.map(e=>gi(fi(e)))};case`inlineCode`:return{type:`code`,text:String(e.content)};case`codeBlock`:return{type:`codeBlock`,text:String(e.content),language:String(e.lang??``)};case`link`:case`url`:case`autolink`:return hi(String(e.target),t());case`user`:case`role`:case`channel`:return{type:e.type,id:String(e.id)};case`everyone`:case`here`:return{type:e.type};case`timestamp`:return{type:`timestamp`,at:new Date(Number(e.timestamp)*1e3),style:e.format};case`slashCommand`:return{type:`command`,name:String(e.fullName),id:String(e.id)};case`emoji`:return{type:`text`,text:`:${e.name}:`};case`twemoji`:return{type:`text`,text:String(e.name)};case`guildNavigation`:return{type:`text`,text:`<id:${e.navigation}>`}}return typeof e.content==`string`?{type:`text`,text:e.content}:{type:`text`,text:``}}function hi(e,t){if(/^https?:\/\//i.test(e))return{type:`link`,url:e,children:t};let n=_i(t);return{type:`text`,text:n===e?n:`[${n}](${e})`}}function gi(e){let t=[];for(let n of e){let e=t.at(-1);(n.type!==`br`||e?.type!==`codeBlock`&&e?.type!==`quote`)&&(n.type===`text`&&e?.type===`text`?t[t.length-1]={type:`text`,text:e.text+n.text}:(n.type!==`text`||n.text!==``)&&t.push(n))}return t}function _i(e){return e.map(e=>`text`in e?e.text:`children`in e?_i(e.children):e.type===`list`?e.items.map(_i).join(`
`):e.type===`br`?`
`:``).join(``)}function vi(e,t){return e.members.get(t.id)?.nick??t.global_name??t.username}function yi(e,t){let n=e.members.get(t)?.user??e.users.get(t);return n&&vi(e,n)}function bi(e,t){let n=(e.members.get(t)?.roles??[]).map(t=>e.roles.get(t)).filter(e=>e!==void 0&&e.color!==0).sort((e,t)=>t.position-e.position);return n[0]&&xi(n[0].color)}function xi(e){return`color-mix(in srgb, ${Si(e)} 50%, var(--strong))`}function Si(e){return`#${e.toString(16).padStart(6,`0`)}`}function Ci(e,t){return t.name?t.name:(t.recipients??[]).map(t=>vi(e,t)).join(`, `)||`direct message`}function wi(e,t,n=!1){let r=e.replace(/^Delegate of (the )?/u,``).split(/[\s-]+/u).filter(Boolean),i=(r.length>1?[r[0],r.at(-1)]:r).map(e=>[...e][0]).join(``),a=n?235:Math.round(Number(BigInt(t)%1009n)*137.5%360),o=`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${n?`#5865f2`:`hsl(${a} 45% 36%)`}"/><text x="20" y="26" text-anchor="middle" font-family="Helvetica,Arial,sans-serif" font-size="16" font-weight="600" fill="#fff">${i.toUpperCase().replace(/[<>&]/g,``)}</text></svg>`;return`data:image/svg+xml,${encodeURIComponent(o)}`}var Ti=400;function Ei(){return{seats:[],seat:void 0,applicationId:``,line:{kind:`connecting`},guildNames:new Map,...Di()}}function Di(){return{me:void 0,locale:`en-US`,guild:void 0,channels:new Map,roles:new Map,members:new Map,users:new Map,channelId:void 0,histories:new Map,unread:new Set,commands:[],commandsLoaded:!1,pending:new Map,modal:void 0,enlarged:void 0,roster:0}}var Oi=class extends Tr{now;constructor(e=()=>new Date){super(Ei()),this.now=e}};function ki(e,t){let n=e.histories.get(t);return n||(n={messages:[],loaded:!1,loading:!1,more:!1},e.histories.set(t,n)),n}function Ai(e,t){let n=ki(e,t.channel_id),r=n.messages.findIndex(({id:e})=>e===t.id);if(r>=0){n.messages[r]=t;return}let i=n.messages.length;for(;i>0&&Pr(n.messages[i-1].id,t.id)>0;)i--;n.messages.splice(i,0,t),n.messages.length>Ti&&(n.messages.splice(0,n.messages.length-Ti),n.more=!0)}function ji(e,t){let n=ki(e,t.channel_id).messages.find(({id:e})=>e===t.id);n&&Ai(e,{...n,...t})}function Mi(e,t,n){let r=ki(e,t),i=new Set(n);r.messages=r.messages.filter(({id:e})=>!i.has(e))}function Ni(e,t,n,r){let i=ki(e,t);r||(i.messages=i.messages.filter(Pi));for(let t of n)Ai(e,t);i.more=n.length>=50}function Pi(e){return((e.flags??0)&Or.Ephemeral)!==0}function Fi(e){return[...e.channels.values()].sort((e,t)=>(e.position??0)-(t.position??0)||Pr(e.id,t.id))}var Ii=300,Li=class{channelId;newest;thinking=new Set;news(e){let{channelId:t,me:n}=e;t!==this.channelId&&(this.newest=void 0),this.channelId=t;let r=t?ki(e,t):void 0;if(!r?.loaded)return``;let{newest:i,thinking:a}=this,o=r.messages.filter(e=>!Ri(e)).filter(({id:e})=>a.has(e)||i!==void 0&&Pr(e,i)>0);return this.newest=r.messages.at(-1)?.id??`0`,this.thinking=new Set(r.messages.filter(Ri).map(({id:e})=>e)),o.filter(({author:e})=>e.id!==n?.id).map(t=>zi(e,t)).join(` `)}};function Ri({flags:e}){return((e??0)&Or.Loading)!==0}function zi(e,{author:t,content:n,embeds:r}){let i=[n,...r.flatMap(({title:e,description:t})=>[e,t])].filter(Boolean).map(e=>_i(di(e))).join(`. `),a=i.length>Ii?`${i.slice(0,Ii)}…`:i;return`${vi(e,t)}: ${a}`}var Bi=He(class extends Ue{constructor(){super(...arguments),this.key=L}render(e,t){return this.key=e,t}update(e,[t,n]){return t!==this.key&&(Qe(e),this.key=t),n}}),Vi=new WeakMap,Hi=He(class extends st{render(e){return L}update(e,[t]){let n=t!==this.G;return n&&this.rt(void 0),(n||this.lt!==this.ct)&&(this.G=t,this.ht=e.options?.host,this.rt(this.ct=e.element)),L}rt(e){if(this.G!==void 0){if(this.isConnected||(e=void 0),typeof this.G==`function`){let t=this.ht??globalThis,n=Vi.get(t);n===void 0&&(n=new WeakMap,Vi.set(t,n)),n.get(this.G)!==void 0&&this.G.call(this.ht,void 0),n.set(this.G,e),e!==void 0&&this.G.call(this.ht,e)}else this.G.value=e}}get lt(){return typeof this.G==`function`?Vi.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}});async function Ui(){let e=await fetch(`/rehearsal/world`);if(!e.ok)throw Error(`The rehearsal server answered ${e.status}.`);return await e.json()}function Wi(e){return e.user.global_name??e.user.username}var Gi={},Ki=He(class extends Ue{constructor(){super(...arguments),this.ot=Gi}render(e,t){return t()}update(e,[t,n]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((e,t)=>e===this.ot[t]))return I}else if(this.ot===t)return I;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,n)}});function qi(e,t,n){let r=e.type;return r===Z.String&&!Yi(e)?Zi(e,t):r===Z.Attachment?{error:`Files cannot be given here.`}:Yi(e)||Xi(r)?Qi(e,t,n):$i(e,t)}function Ji(e){return Yi(e)||Xi(e.type)}function Yi(e){return(e.choices?.length??0)>0}function Xi(e){return e===Z.Boolean||e===Z.User||e===Z.Role||e===Z.Mentionable||e===Z.Channel}function Zi(e,t){let n=[...t].length;if(e.min_length!==void 0&&n<e.min_length)return{error:`At least ${e.min_length} characters, please.`};let r=e.max_length??6e3;return n>r?{error:`At most ${r} characters, please.`}:{value:t}}function Qi(e,t,n){let r=t.trim().replace(/^[@#]/,``).toLowerCase(),i=Yi(e)?ra(e):n,a=({name:e})=>e.replace(/^[@#]/,``).toLowerCase(),o=i.find(e=>a(e)===r||String(e.value).toLowerCase()===r)??i.find(({value:e})=>t.includes(String(e))&&/^<[@#][&!]?\d+>$/.test(t.trim()));if(o)return{value:o.value};let s=i.filter(e=>a(e).startsWith(r));return r!==``&&s.length===1?{value:s[0].value}:{error:`Choose one from the list.`}}function $i(e,t){let n=e.type===Z.Integer,r=t.trim();if(!(n?/^[+-]?\d+$/:/^[+-]?(\d+\.?\d*|\.\d+)$/).test(r))return{error:n?`A whole number, please.`:`A number, please.`};let i=Number(r);return!Number.isFinite(i)||n&&!Number.isSafeInteger(i)?{error:`That number is too large.`}:e.min_value!==void 0&&i<e.min_value?{error:`At least ${e.min_value}, please.`}:e.max_value!==void 0&&i>e.max_value?{error:`At most ${e.max_value}, please.`}:{value:i}}function ea(e,t){if(Yi(e))return ra(e);switch(e.type){case Z.Boolean:return[{name:`True`,value:!0},{name:`False`,value:!1}];case Z.User:return ia(t);case Z.Role:return aa(t);case Z.Mentionable:return[...ia(t),...aa(t)];case Z.Channel:return oa(t,e.channel_types)}return[]}function ta(e,t){let n=t.trim().replace(/^[@#]/,``).toLowerCase();if(n===``)return[...e];let r=({name:e})=>e.replace(/^[@#]/,``).toLowerCase().indexOf(n);return e.filter(e=>r(e)>=0).sort((e,t)=>Math.min(r(e),1)-Math.min(r(t),1))}function na(e,t){let n=t.trim().toLowerCase();return Math.max(0,e.findIndex(({name:e})=>e.toLowerCase()===n))}function ra(e){return(e.choices??[]).map(({name:e,value:t})=>({name:e,value:t}))}function ia(e){return[...e.members.values()].map(({user:t})=>({name:`@${vi(e,t)}`,value:t.id,detail:t.username})).sort(sa)}function aa(e){return[...e.roles.values()].map(t=>({name:t.id===e.guild?.id?`@everyone`:`@${t.name}`,value:t.id,detail:`Role`})).sort(sa)}function oa(e,t){return[...e.channels.values()].filter(({type:e})=>t?.length?t.includes(e):e!==Er.DM).map(t=>({name:`#${Ci(e,t)}`,value:t.id})).sort(sa)}function sa(e,t){return e.name.localeCompare(t.name)}function ca(e){return{leaf:e,fields:e.options.filter(({required:e})=>e).map(e=>({option:e,text:``})),active:0,rest:``}}function la({leaf:e,fields:t}){return e.options.filter(e=>e.type!==Z.Attachment&&!t.some(t=>t.option.name===e.name))}function ua(e,t,n=``){let r=e.fields.findIndex(({option:e})=>e.name===t);if(r>=0)return fa({...e,active:r},r,n||e.fields[r].text);let i=e.leaf.options.find(e=>e.name===t);return i?{...e,fields:[...e.fields,{option:i,text:n}],active:e.fields.length,rest:``}:e}function da(e,t){let n=e.fields[t];return n?n.option.required?{...fa(e,t,``),active:Math.max(0,t-1)}:{...e,fields:e.fields.filter((e,n)=>n!==t),active:Math.max(0,t-1)}:e}function fa(e,t,n){let r=e.fields.map((e,r)=>{if(r!==t)return e;let{picked:i,...a}=e;return e.picked&&e.text===n?e:{...a,text:n}});return{...e,fields:r}}function pa(e,t,n){let r=e.fields.map((e,r)=>r===t?{...e,text:n.name,picked:n}:e);return ha({...e,fields:r},t)}function ma(e,t,n,r){let i=e.fields.map(e=>e.option.name===t&&e.text===n&&!e.picked?{...e,text:r.name,picked:r}:e);return{...e,fields:i}}function ha(e,t=e.active){let n=e.fields.findIndex(({option:e,text:n},r)=>r>t&&e.required&&n===``),r=e.fields.findIndex(({option:e,text:t})=>e.required&&t===``);return{...e,active:n>=0?n:r>=0&&r!==t?r:e.fields.length}}function ga(e,t,n=new Set){let r=t<e.fields.length?e.fields[t].text:e.rest,i=/(?:^|\s)(\S+):$/u.exec(r);if(!i)return;let a=i[1];if(n.has(a))return;let o=r.slice(0,i.index),s=e.fields.findIndex(({option:e})=>e.name===a);if(s>=0?s===t||e.fields[s].text===``:la(e).some(e=>e.name===a))return ua(t<e.fields.length?fa(e,t,o):{...e,rest:``},a)}function _a({option:e,text:t,picked:n},r){if(n)return;if(t.trim()===``)return e.required?`This option is required.`:`Say something here, or remove the option.`;let i=qi(e,t,r(e));return`error`in i?i.error:void 0}function va(e,t){for(let[n,r]of e.fields.entries()){if(!r.option.required&&r.text.trim()===``&&!r.picked)continue;let e=_a(r,t);if(e)return{at:n,error:e}}}function ya(e,t,n){let r=[];for(let[i,a]of e.fields.entries()){let e={name:a.option.name,type:a.option.type};if(i===n)r.push({...e,value:a.text,focused:!0});else{let n=ba(a,t);n!==void 0&&r.push({...e,value:n})}}let{command:i,path:a}=e.leaf,o=a.reduceRight((e,{name:t,type:n})=>[{name:t,type:n,options:e}],r),{id:s,name:c,version:l}=i;return{id:s,name:c,version:l,type:1,options:o,attachments:[]}}function ba({option:e,text:t,picked:n},r){if(n)return n.value;if(t.trim()===``)return;let i=qi(e,t,r(e));return`value`in i?i.value:void 0}function xa({leaf:e,fields:t}){let n=t.filter(({text:e})=>e!==``).map(({option:e,text:t})=>`${e.name}:${t}`);return[`/${e.name}`,...n].join(` `)}function Sa(e,t){let n=t.trim().replace(/^\//,``),r=e.filter(({name:e})=>n===e||n.startsWith(`${e} `)).sort((e,t)=>t.name.length-e.name.length)[0];if(!r)return;let i=ca(r),a=r.options.map(({name:e})=>e.replace(/[-]/g,`\\-`)).join(`|`);if(a!==``){let e=[...n.slice(r.name.length).matchAll(RegExp(`\\s(${a}):\\s*`,`gu`))],t=n.slice(r.name.length);for(let[n,r]of e.entries()){let a=t.slice(r.index+r[0].length,e[n+1]?.index).trim();i=ua(i,r[1],Ca(a))}}return ha(i,-1)}function Ca(e){return/^"[^"]*"$/.test(e)?e.slice(1,-1):e}function wa(e){return e.flatMap(e=>e.components?wa(e.components):e.component?wa([e.component]):e.custom_id===void 0?[]:[e])}function Ta(e,t){let n=e.required!==!1;if(t.length===0)return n?`This field is required.`:void 0;if(typeof t!=`string`){let n=e.min_values??1;return t.length<n?`Choose at least ${n}.`:void 0}let r=[...t].length;if(e.min_length&&r<e.min_length)return`At least ${e.min_length} characters, please.`;if(e.max_length&&r>e.max_length)return`At most ${e.max_length} characters, please.`}function Ea(e,t){return e.flatMap(e=>{let{type:n,id:r,custom_id:i}=e,a={type:n,...r!==void 0&&{id:r}};if(e.components)return[{...a,components:Ea(e.components,t)}];if(e.component)return[{...a,component:Ea([e.component],t)[0]}];if(i===void 0)return[];let o=t.get(i)??``;return[{...a,custom_id:i,...typeof o==`string`?{value:o}:{values:o}}]})}var Da=`The application did not respond`,Oa=`Not connected to the rehearsal server. Try again in a moment.`,ka=`The connection was lost before an answer came. Look whether it was done before you try again.`,Aa=2e4,ja=class{store;rest;session;choices=new Map;constructor(e,t,n){this.store=e,this.rest=t,this.session=n}command(e,t,n){let{command:r,name:i}=e.leaf;this.send({nonce:Nr(),channelId:t,from:{command:i,line:e}},{type:Ar.Command,application_id:r.application_id,data:ya(e,n)})}component(e,t,n){let r=t.custom_id;if(r===void 0||this.isBusy(e.id,r))return;let i=e.channel_id;this.forgetFailures(e.id),this.send({nonce:Nr(),channelId:i,from:{messageId:e.id,customId:r}},{type:Ar.Component,application_id:e.application_id??e.author.id,message_id:e.id,message_flags:e.flags??0,data:{component_type:t.type,custom_id:r,...n&&{values:n}}})}submit(e,t){let n=Nr();this.store.update(()=>{e.submitting=n,delete e.error}),this.send({nonce:n,channelId:e.channelId,from:{modal:e.id}},{type:Ar.ModalSubmit,application_id:e.applicationId,data:{id:e.id,custom_id:e.customId,components:Ea(e.components,t)}})}autocomplete(e,t,n,r){let i=Nr();return new Promise((a,o)=>{let s=setTimeout(()=>this.settle(i,Error(Da)),Aa);this.choices.set(i,{resolve:e=>(clearTimeout(s),a(e)),reject:e=>(clearTimeout(s),o(e))}),this.post({nonce:i,channelId:n},{type:Ar.Autocomplete,application_id:e.leaf.command.application_id,data:ya(e,r,t)}).catch(e=>this.settle(i,e))})}handle(e,t){switch(e){case`READY`:return this.failAll(ka);case`INTERACTION_SUCCESS`:return this.done(t.nonce);case`INTERACTION_FAILURE`:return this.settle(t.nonce,Error(Da)),this.fail(t.nonce,Da);case`INTERACTION_MODAL_CREATE`:return this.open(t);case`APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE`:return this.settle(t.nonce,t.choices.map(({name:e,value:t})=>({name:e,value:t})))}}dismiss(e){this.store.update(t=>t.pending.delete(e))}isBusy(e,t){return Ma(this.store.state,e).some(({from:e,failed:n})=>!n&&`customId`in e&&e.customId===t)}forgetFailures(e){for(let{nonce:t,failed:n}of Ma(this.store.state,e))n&&this.dismiss(t)}send(e,t){this.store.update(t=>t.pending.set(e.nonce,e)),setTimeout(()=>this.fail(e.nonce,Da),Aa),this.post(e,t).catch(t=>this.fail(e.nonce,t.message))}async post({nonce:e,channelId:t},n){let r=this.session();if(r===void 0)throw Error(Oa);let{channels:i,guild:a}=this.store.state,o=i.get(t),s=o&&`guild_id`in o&&a?{guild_id:a.id}:{};await this.rest.interact({...n,...s,channel_id:t,session_id:r,nonce:e})}settle(e,t){let n=this.choices.get(e);this.choices.delete(e),t instanceof Error?n?.reject(t):n?.resolve(t)}done(e){this.store.update(t=>{t.pending.delete(e),t.modal?.submitting===e&&(t.modal=void 0)})}fail(e,t){let n=this.store.state.pending.get(e);n&&!n.failed&&this.store.update(r=>{`modal`in n.from?r.pending.delete(e):n.failed=t,r.modal?.submitting===e&&(delete r.modal.submitting,r.modal.error=t)})}failAll(e){for(let t of[...this.store.state.pending.keys()])this.fail(t,e);for(let t of[...this.choices.keys()])this.settle(t,Error(e))}open(e){this.done(e.nonce),this.store.update(t=>{t.modal={id:e.id,customId:e.custom_id,title:e.title,channelId:e.channel_id??t.channelId,applicationId:e.application?.id??e.application_id??t.applicationId,components:e.components}})}};function Ma(e,t){return[...e.pending.values()].filter(({from:e})=>`messageId`in e&&e.messageId===t)}function Na(e,t){return[...e.pending.values()].filter(e=>e.channelId===t&&`command`in e.from).sort((e,t)=>Pr(e.nonce,t.nonce))}var Pa={t:{timeStyle:`short`},T:{timeStyle:`medium`},d:{dateStyle:`short`},D:{dateStyle:`long`},f:{dateStyle:`long`,timeStyle:`short`},F:{dateStyle:`full`,timeStyle:`short`},s:{dateStyle:`short`,timeStyle:`short`},S:{dateStyle:`short`,timeStyle:`medium`}},Fa=[[`second`,1,60],[`minute`,60,60],[`hour`,3600,24],[`day`,86400,30],[`month`,2629746,12],[`year`,31556952,1/0]];function Ia(e,t,n,r,i){if(Number.isNaN(e.getTime()))return`Invalid date`;if(t===`R`)return La(e,n,r);let a=Pa[t??`f`]??Pa.f;return new Intl.DateTimeFormat(r,{...a,...i&&{timeZone:i}}).format(e)}function La(e,t,n){let r=(e.getTime()-t.getTime())/1e3,i=new Intl.RelativeTimeFormat(n,{numeric:`always`});for(let[e,t,n]of Fa){let a=Math.round(r/t);if(Math.abs(a)<n)return i.format(a,e)}return i.format(0,`second`)}function Ra(e,t,n){let r=za(t)-za(e),i=new Intl.DateTimeFormat(n,{timeStyle:`short`}).format(e);if(r===0)return i;if(r===1||r===-1){let e=new Intl.RelativeTimeFormat(n,{numeric:`auto`}).format(-r,`day`);return`${e.charAt(0).toUpperCase()}${e.slice(1)} ${i}`}return new Intl.DateTimeFormat(n,{dateStyle:`short`,timeStyle:`short`}).format(e)}function za(e){return Math.floor(Date.UTC(e.getFullYear(),e.getMonth(),e.getDate())/864e5)}function Ba(e){if(!e)return;let t;try{t=new URL(e,location.href)}catch{return}let n=[`127.0.0.1`,`localhost`,`[::1]`],r=t.origin===location.origin,i=n.includes(t.hostname)&&n.includes(location.hostname)&&t.port===location.port;return r||i?t.pathname+t.search:void 0}var Va=()=>new Date,Ha=new Set;function Ua(e){Va=e}function Wa(){for(let e of Ha)e.draw()}var Ga=class extends HTMLElement{at=new Date(0);look;connectedCallback(){Ha.add(this),this.draw()}disconnectedCallback(){Ha.delete(this)}draw(){let e=Ia(this.at,this.look,Va());if(this.textContent===e)return;let t=document.createElement(`time`);t.textContent=e,t.title=Ia(this.at,`F`,Va()),Number.isNaN(this.at.getTime())||(t.dateTime=this.at.toISOString()),this.replaceChildren(t)}};customElements.define(`chat-time`,Ga),setInterval(Wa,1e3);function Ka(e,t){return P`<chat-time class="timestamp" .at=${e} .look=${t}></chat-time>`}function qa(e,t){return Ja(e,di(t))}function Ja(e,t){return t.map(t=>Ya(e,t))}function Ya(e,t){switch(t.type){case`text`:return t.text;case`br`:return P`<br />`;case`strong`:return P`<strong>${Ja(e,t.children)}</strong>`;case`em`:return P`<em>${Ja(e,t.children)}</em>`;case`underline`:return P`<u>${Ja(e,t.children)}</u>`;case`strikethrough`:return P`<s>${Ja(e,t.children)}</s>`;case`spoiler`:return P`<button type="button" class="spoiler" aria-label="Spoiler, press to show" @click=${Qa}>
        <span>${Ja(e,t.children)}</span>
      </button>`;case`quote`:return P`<discord-quote>${Ja(e,t.children)}</discord-quote>`;case`subtext`:return P`<small class="subtext">${Ja(e,t.children)}</small>`;case`heading`:return P`<div class="heading heading-${t.level}" role="heading" aria-level=${t.level+2}>
        ${Ja(e,t.children)}
      </div>`;case`list`:return Xa(e,t);case`code`:return P`<code>${t.text}</code>`;case`codeBlock`:return P`<pre tabindex="0"><code>${t.text}</code></pre>`;case`link`:return P`<a href=${t.url} target="_blank" rel="noopener noreferrer">${Ja(e,t.children)}</a>`;case`timestamp`:return Ka(t.at,t.style);case`command`:return P`<button type="button" class="mention" @click=${()=>e.acts.startCommand(t.name)}>/${t.name}</button>`;default:return Za(e,t)}}function Xa(e,t){let n=t.items.map(t=>P`<li>${Ja(e,t)}</li>`);return t.ordered?P`<ol start=${t.start}>${n}</ol>`:P`<ul>${n}</ul>`}function Za({state:e,acts:t},n){if(!(`id`in n))return P`<discord-mention type="user">${n.type}</discord-mention>`;if(n.type===`user`)return P`<discord-mention type="user">${yi(e,n.id)??`unknown-user`}</discord-mention>`;if(n.type===`role`){let t=e.roles.get(n.id);return P`<discord-mention type="role" style=${t?.color?`--mention: ${xi(t.color)}; --mention-back: ${Si(t.color)}26`:``}>${t?.name??`deleted-role`}</discord-mention>`}let r=e.channels.get(n.id);return r?P`<button type="button" class="mention" @click=${()=>t.showChannel(n.id)}># ${Ci(e,r)}</button>`:P`<discord-mention type="channel">no-access</discord-mention>`}function Qa(e){let t=e.currentTarget;t.classList.toggle(`revealed`),t.removeAttribute(`aria-label`)}var $a=(e,t=18)=>P`<svg viewBox="0 0 24 24" width=${t} height=${t} aria-hidden="true" class="icon"><path fill="currentColor" fill-rule="evenodd" d=${e} /></svg>`,eo=$a(`M12 5C6.5 5 2.6 9.2 1.2 11.4a1.2 1.2 0 0 0 0 1.2C2.6 14.8 6.5 19 12 19s9.4-4.2 10.8-6.4a1.2 1.2 0 0 0 0-1.2C21.4 9.2 17.5 5 12 5m0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8`,14),to=$a(`M6 2a2 2 0 0 0-2 2v16c0 1.1.9 2 2 2h12a2 2 0 0 0 2-2V8l-6-6Zm7 1.5L18.5 9H13Z`,28),no=$a(`M3 9v6h4l5 5V4L7 9Zm13.5 3A4.5 4.5 0 0 0 14 8v8a4.5 4.5 0 0 0 2.5-4`),ro=$a(`M3 6h18v2H3Zm0 5h18v2H3Zm0 5h18v2H3Z`,20),io=$a(`M3 20v-6l8-2-8-2V4l19 8Z`),ao=$a(`m6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4Z`),oo=$a(`M4 3h16a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1m10.2 3L7.8 18h2L16.2 6Z`),so=$a(`M5 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4m7 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4m7 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4`,20);function co({acts:e},{url:t,alt:n,width:r,height:i}){let a=r&&i?Math.min(1,400/r,300/i):1;return P`<button type="button" class="picture" aria-label="${n} (open large)" @click=${()=>e.enlarge({url:t,alt:n})}>
    <img src=${t} alt=${n} style=${r&&i?`width: ${Math.round(r*a)}px; aspect-ratio: ${r} / ${i}`:``} />
  </button>`}function lo(e,t){let n=(t.attachments??[]).filter(e=>!uo(t,e));return n.length===0?L:P`<div slot="attachments" class="attachments">${n.map(t=>fo(e,t))}</div>`}function uo({embeds:e},{url:t,filename:n}){return(e??[]).some(e=>[e.image?.url,e.thumbnail?.url].some(e=>e===t||e===`attachment://${n}`))}function fo(e,t){let{filename:n,size:r,width:i,height:a,description:o,content_type:s}=t,c=Ba(t.url),l=s?.startsWith(`image/`)??/\.(png|jpe?g|gif|webp)$/i.test(n);return c&&l?co(e,{url:c,alt:o??n,width:i,height:a}):P`<div class="file">
    ${to}
    <span>
      ${c?P`<a href=${c} download=${n}>${n}</a>`:n}
      <span class="file-size">${po(r)}</span>
    </span>
  </div>`}function po(e){if(e<1024)return`${e} bytes`;let t=[`KB`,`MB`,`GB`],n=e,r=-1;for(;n>=1024&&r<t.length-1;)n/=1024,r++;return`${n.toFixed(2)} ${t[r]}`}var mo=9,ho=0,go=class extends R{static properties={options:{attribute:!1},values:{attribute:!1},label:{},placeholder:{},min:{type:Number},max:{type:Number},disabled:{type:Boolean},open:{state:!0},filter:{state:!0},active:{state:!0},chosen:{state:!0}};earlier=[];listId=`menu-${++ho}`;constructor(){super(),this.options=[],this.values=[],this.label=this.placeholder=this.filter=``,this.min=this.max=1,this.disabled=this.open=!1,this.active=0,this.chosen=[]}createRenderRoot(){return this}willUpdate(e){e.has(`values`)&&(this.chosen=this.values)}updated(){this.open&&this.querySelector(`#${this.listId}-${this.active}`)?.scrollIntoView({block:`nearest`})}get several(){return this.max>1}get shown(){let e=this.filter.trim().toLowerCase().replace(/^[@#]/,``);return e===``?this.options:this.options.filter(({label:t})=>t.toLowerCase().includes(e))}render(){let e=this.chosen.map(e=>this.options.find(t=>t.value===e)?.label??e);return P`
      <button
        type="button"
        class="select-button"
        aria-haspopup="listbox"
        aria-expanded=${this.open}
        aria-controls=${this.listId}
        aria-label=${[this.label,e.join(`, `)||this.placeholder||`Make a selection`].filter(Boolean).join(`: `)}
        ?disabled=${this.disabled}
        @click=${this.toggle}
        @keydown=${this.key}
      >
        <span class=${e.length?`select-value`:`select-placeholder`}>${e.join(`, `)||this.placeholder||`Make a selection`}</span>
        <span aria-hidden="true" class="select-arrow">▾</span>
      </button>
      ${this.open?this.list():L}
    `}list(){let e=this.shown;return P`<div class="select-list" @focusout=${this.left}>
      ${this.options.length>mo?P`<input
            class="select-filter"
            type="text"
            placeholder="Search"
            role="combobox"
            aria-label="Search ${this.label||this.placeholder}"
            aria-expanded="true"
            aria-controls=${this.listId}
            aria-activedescendant=${`${this.listId}-${this.active}`}
            .value=${this.filter}
            @input=${e=>this.search(e.target.value)}
            @keydown=${this.key}
          />`:L}
      <div
        id=${this.listId}
        class="select-options"
        role="listbox"
        tabindex="-1"
        aria-label=${this.label||this.placeholder||`Options`}
        aria-multiselectable=${this.several}
      >
        ${e.map((e,t)=>this.option(e,t))}
        ${e.length===0?P`<div class="select-none">Nothing found.</div>`:L}
      </div>
      ${this.several?P`<div class="select-foot">
            <span>${this.chosen.length} of ${this.max} selected</span>
            <button type="button" class="button button-1" ?disabled=${this.chosen.length<this.min} @click=${()=>this.close(!0)}>Done</button>
          </div>`:L}
    </div>`}option(e,t){let n=this.chosen.includes(e.value);return P`<div
      id=${`${this.listId}-${t}`}
      class="select-option ${t===this.active?`active`:``}"
      role="option"
      data-value=${e.value}
      aria-selected=${n}
      @mousedown=${e=>e.preventDefault()}
      @mousemove=${()=>this.active=t}
      @click=${()=>this.choose(e)}
    >
      <span class="select-label">${e.label}</span>
      ${e.description?P`<span class="select-description">${e.description}</span>`:L}
      ${this.several?P`<span aria-hidden="true" class="select-check">${n?`☑`:`☐`}</span>`:L}
    </div>`}toggle(){if(this.open)return this.close(!0);this.open=!0,this.filter=``,this.earlier=this.chosen,this.active=Math.max(0,this.options.findIndex(({value:e})=>this.chosen.includes(e))),this.updateComplete.then(()=>{this.querySelector(`.select-filter`)?.focus(),this.querySelector(`.select-list`)?.scrollIntoView({block:`nearest`})})}search(e){this.filter=e,this.active=0}choose(e){if(!this.several)return this.chosen=[e.value],this.close(!0);this.chosen.includes(e.value)?this.chosen=this.chosen.filter(t=>t!==e.value):this.chosen.length<this.max&&(this.chosen=[...this.chosen,e.value])}close(e){if(!this.open)return;this.open=!1;let{earlier:t,chosen:n}=this,r=n.length===t.length&&n.every(e=>t.includes(e))&&(this.several||n.length===0);e&&!r&&n.length>=this.min?this.dispatchEvent(new CustomEvent(`pick`,{detail:n})):this.chosen=t,this.querySelector(`.select-button`)?.focus()}left(e){let t=e.relatedTarget;t&&!this.contains(t)&&this.close(this.several)}outside=e=>{this.open&&!this.contains(e.target)&&this.close(this.several)};connectedCallback(){super.connectedCallback(),document.addEventListener(`pointerdown`,this.outside)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`pointerdown`,this.outside)}key(e){if(!this.open)return e.key!==`ArrowDown`&&e.key!==`ArrowUp`?void 0:(e.preventDefault(),this.toggle());let t=this.shown,n={ArrowDown:()=>this.active=(this.active+1)%Math.max(1,t.length),ArrowUp:()=>this.active=(this.active-1+t.length)%Math.max(1,t.length),Home:()=>this.active=0,End:()=>this.active=Math.max(0,t.length-1),Enter:()=>t[this.active]&&this.choose(t[this.active]),Escape:()=>this.close(!1)};e.key===` `&&e.target.tagName===`BUTTON`&&(n[` `]=n.Enter);let r=n[e.key];r&&(e.preventDefault(),e.stopPropagation(),r())}};customElements.define(`chat-select`,go);function _o(e,t){let n=Ma(e.state,t.id).find(e=>e.failed),r=t.components??[];return r.length===0&&!n?L:P`<div slot="components" class="components">
    ${r.map(n=>vo(e,t,n))}
    ${n?P`<div class="failure" role="alert" data-testid="failure">${n.failed}</div>`:L}
  </div>`}function vo(e,t,n){let r=()=>(n.components??[]).map(n=>vo(e,t,n));switch(n.type){case X.ActionRow:return P`<discord-action-row>${r()}</discord-action-row>`;case X.Button:return bo(e,t,n);case X.StringSelect:case X.UserSelect:case X.RoleSelect:case X.MentionableSelect:case X.ChannelSelect:return So(e,t,n);case X.Container:return P`<div class="container" style=${n.accent_color?`border-left-color: ${Si(n.accent_color)}`:``}>${r()}</div>`;case X.Section:return P`<div class="section">
        <div>${r()}</div>
        ${n.accessory?vo(e,t,n.accessory):L}
      </div>`;case X.TextDisplay:return P`<div class="text-display">${qa(e,n.content??``)}</div>`;case X.Separator:return n.divider===!1?P`<div class="gap"></div>`:P`<hr />`;case X.Thumbnail:return yo(e,n.media?.url,n.description);case X.MediaGallery:return P`<div class="gallery">${n.items?.map(t=>yo(e,t.media.url,t.description))}</div>`;case X.File:return P`<div class="file"><a href=${Ba(n.file?.url)??`#`} download>${n.name??`File`}</a></div>`}return P`<div class="unknown">A component of type ${n.type}, which this page does not show.</div>`}function yo(e,t,n){let r=Ba(t);return r?co(e,{url:r,alt:n??`Picture`}):L}function bo(e,t,n){let r=P`${n.emoji?.name?P`<span class="button-emoji" aria-hidden=${n.label?`true`:`false`}>${n.emoji.name}</span>`:L}${n.label??``}`;if(n.style===Dr.Link)return P`<a class="button button-2" href=${n.url??`#`} target="_blank" rel="noopener noreferrer">${r} <span aria-hidden="true">↗</span></a>`;let i=xo(e.state,t,n);return P`<button
    type="button"
    class="button button-${n.style??Dr.Secondary} ${i?`busy`:``}"
    data-custom-id=${n.custom_id??``}
    ?disabled=${n.disabled??!1}
    aria-busy=${i}
    @click=${()=>e.session.interactions.component(t,n)}
  >
    <span class="button-words">${r}</span>
  </button>`}function xo(e,t,{custom_id:n}){return Ma(e,t.id).some(({from:e,failed:t})=>!t&&`customId`in e&&e.customId===n)}function So(e,t,n){return P`<chat-select
    data-testid="select"
    data-custom-id=${n.custom_id??``}
    .options=${Co(e.state,n)}
    .values=${To(n)}
    placeholder=${n.placeholder??`Make a selection`}
    min=${n.min_values??1}
    max=${n.max_values??1}
    ?disabled=${(n.disabled??!1)||xo(e.state,t,n)}
    @pick=${r=>e.session.interactions.component(t,n,r.detail)}
  ></chat-select>`}function Co(e,t){let n=e=>e.map(({name:e,value:t,detail:n})=>({label:e,value:String(t),description:n}));switch(t.type){case X.UserSelect:return n(ia(e));case X.RoleSelect:return n(aa(e));case X.MentionableSelect:return n([...ia(e),...aa(e)]);case X.ChannelSelect:return n(oa(e,t.channel_types))}return(t.options??[]).map(({label:e,value:t,description:n})=>({label:e,value:t,description:n}))}var wo=new WeakMap;function To(e){let t=wo.get(e);if(!t){let n=(e.options??[]).filter(e=>e.default).map(({value:e})=>e);t=e.default_values?.map(({id:e})=>e)??n,wo.set(e,t)}return t}function Eo(e,t){let n=Ba(t.thumbnail?.url),r=Ba(t.image?.url);return P`<discord-embed slot="embeds" color=${t.color===void 0?`var(--line)`:Si(t.color)}>
    <div slot="description" class="embed" role="group" aria-label=${t.title??t.author?.name??`Embed`}>
      <div class="embed-main">
        <div class="embed-text">
          ${t.author?P`<div class="embed-author">${t.author.name}</div>`:L}
          ${t.title?P`<div class="embed-title">${Do(e,t)}</div>`:L}
          ${t.description?P`<div class="embed-description">${qa(e,t.description)}</div>`:L}
        </div>
        ${n?P`<img class="embed-thumbnail" src=${n} alt="" />`:L}
      </div>
      ${t.fields?.length?P`<div class="embed-fields">${ko(t.fields).map(t=>Ao(e,t))}</div>`:L}
      ${r?co(e,{url:r,alt:Oo(t),width:t.image?.width,height:t.image?.height}):L}
      ${jo(e,t)}
    </div>
  </discord-embed>`}function Do(e,{title:t,url:n}){let r=qa(e,t);return n?P`<a href=${n} target="_blank" rel="noopener noreferrer">${r}</a>`:r}function Oo({image:e,title:t}){return e?.description??(t?`Picture of: ${t}`:`Picture in the embed`)}function ko(e){let t=[];for(let n of e){let e=t.at(-1);n.inline&&e?.[0]?.inline&&e.length<3?e.push(n):t.push([n])}return t}function Ao(e,t){return P`<div class="embed-row" style="--columns: ${t.length}">
    ${t.map(({name:t,value:n})=>P`<div class="embed-field">
        <div class="embed-field-name">${qa(e,t)}</div>
        <div>${qa(e,n)}</div>
      </div>`)}
  </div>`}function jo({store:e},{footer:t,timestamp:n}){if(!t?.text&&!n)return L;let r=e.now(),i=n?new Date(n):void 0,a=i&&(za(i)===za(r)?`Today at ${Ra(i,r)}`:Ra(i,r));return P`<div class="embed-footer">${[t?.text,a].filter(Boolean).join(` • `)}</div>`}var Mo=42e4;function No(e,t,n){let{state:r,store:i}=e,a=new Date(t.timestamp),o=vi(r,t.author),s=Ra(a,i.now()),c=!!t.author.bot;return P`<discord-message
    class="message ${Pi(t)?`private`:``}"
    data-testid="message"
    data-message-id=${t.id}
    role="article"
    aria-label=${`${o}, ${s}${Pi(t)?`, only you can see this`:``}`}
    author=${o}
    avatar=${wi(o,t.author.id,c)}
    role-color=${bi(r,t.author.id)??`var(--strong)`}
    timestamp=${s}
    ?bot=${c}
    ?edited=${!!t.edited_timestamp&&!Po(t)}
    ?highlight=${Bo(e,t)}
    ?message-body-only=${Vo(t,n)}
  >
    ${Io(e,t)}${Fo(e,t)}
    ${(t.embeds??[]).map(t=>Eo(e,t))}
    ${lo(e,t)} ${_o(e,t)} ${zo(e,t)}
  </discord-message>`}function Po({flags:e}){return((e??0)&Or.Loading)!==0}function Fo(e,t){return Po(t)?P`<span class="thinking" data-testid="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${vi(e.state,t.author)} is thinking…</span>`:t.content?P`<span class="content">${qa(e,t.content)}</span>`:L}function Io({state:e},t){let n=t.interaction_metadata??t.interaction,r=t.type;if(n?.user&&(r===kr.ChatInputCommand||r===kr.ContextMenuCommand)){let r=t.interaction_metadata?.name??t.interaction?.name;return P`<div slot="reply" class="above">${Ro(e,n.user)} used <span class="above-command">/${r??`command`}</span></div>`}return r===kr.Reply?Lo(e,t):L}function Lo(e,{referenced_message:t,message_reference:n,channel_id:r}){let i=ki(e,r).messages.find(({id:e})=>e===n?.message_id),a=t??i;if(a){let t=a.content||a.embeds[0]?.title||`a message`;return P`<div slot="reply" class="above">${Ro(e,a.author)} <span class="above-text">${_i(di(t))}</span></div>`}return t===null?P`<div slot="reply" class="above"><em>Original message was deleted</em></div>`:L}function Ro(e,t){let n=vi(e,t);return P`<img class="above-avatar" src=${wi(n,t.id,t.bot)} alt="" /><b>${n}</b>`}function zo({acts:e},t){return Pi(t)?P`<div slot="components" class="private-note">
    ${eo} Only you can see this •
    <button type="button" class="link" data-testid="dismiss" @click=${()=>e.dismiss(t)}>Dismiss message</button>
  </div>`:L}function Bo({state:e},t){if(!e.me||t.author.id===e.me.id)return!1;let n=e.members.get(e.me.id)?.roles??[];return t.mention_everyone||(t.mentions??[]).some(({id:t})=>t===e.me?.id)||(t.mention_roles??[]).some(e=>n.includes(e))}function Vo(e,t){if(!t||e.type!==kr.Default||t.author.id!==e.author.id||Pi(t)!==Pi(e))return!1;let[n,r]=[new Date(t.timestamp),new Date(e.timestamp)];return r.getTime()-n.getTime()<Mo&&za(n)===za(r)}function Ho(e){let{state:t,session:n}=e,r=t.channelId,i=t.channels.get(r??``);if(!r||!i)return P`<div class="log" data-testid="log"></div>`;let a=ki(t,r),o=Ci(t,i);return P`<div class="log" role="log" aria-label="Messages in ${o}" data-testid="log" data-channel=${r} tabindex="0">
    <div class="log-inner">
      ${a.more?P`<button type="button" class="button button-2 older" ?disabled=${a.loading} @click=${()=>n.loadOlder(r)}>Show older messages</button>`:a.loaded?P`<div class="beginning"><h2>Welcome to #${o}</h2><p>This is where the channel begins.</p></div>`:L}
      ${a.error?P`<div class="failure" role="alert">${a.error}</div>`:L}
      <discord-messages>
        ${br(a.messages,({id:e})=>e,(t,n)=>Uo(e,t,a.messages[n-1]))}
      </discord-messages>
      ${Na(t,r).map(t=>Go(e,t))}
    </div>
  </div>`}function Uo(e,t,n){let{state:r,store:i}=e,a=Ma(r,t.id).map(({nonce:e,failed:t})=>`${e}${t??``}`).join(),o=za(i.now()),s=n===void 0||za(new Date(n.timestamp))!==za(new Date(t.timestamp));return P`${s?Wo(t):L}${Ki([t,n,a,o,r.roster],()=>No(e,t,s?void 0:n))}`}function Wo(e){let t=new Intl.DateTimeFormat(void 0,{dateStyle:`long`}).format(new Date(e.timestamp));return P`<div class="day" role="separator" aria-label=${t}><span>${t}</span></div>`}function Go({session:e,acts:t,store:n},{nonce:r,from:i,failed:a}){return`command`in i?P`<div class="waiting" data-testid=${a?`failed-command`:`sending-command`}>
    <span class="above-command">/${i.command}</span>
    ${a?P`<span class="failure" role="alert" data-testid="failure">${a}</span>
          <button type="button" class="link" @click=${()=>{e.interactions.dismiss(r),t.startCommand(xa(i.line))}}>Edit and send again</button>
          <button type="button" class="link" @click=${()=>n.update(e=>e.pending.delete(r))}>Dismiss</button>`:P`<span class="muted">Sending command…</span>`}
  </div>`:L}function Ko(e){let t=[];for(let n of e)(n.type??1)===1&&qo(n,n,[n.name],[],t);return t.sort((e,t)=>e.name<t.name?-1:1)}function qo(e,t,n,r,i){let a=t.options??[],o=a.filter(Jo);if(o.length===0)i.push({name:n.join(` `),description:t.description,command:e,path:r,options:a});else for(let t of o)qo(e,t,[...n,t.name],[...r,t],i)}function Jo({type:e}){return e===Z.Subcommand||e===Z.SubcommandGroup}function Yo(e,t){let n=t.trimStart().toLowerCase().replace(/\s+/g,` `);if(n===``)return[...e];let r=({name:e,description:t})=>{let r=e.toLowerCase().indexOf(n);return r===0?0:r>0?e[r-1]===` `||e[r-1]===`-`?1:2:t.toLowerCase().includes(n)?3:4};return e.map(e=>({leaf:e,rank:r(e)})).filter(e=>e.rank<4).sort((e,t)=>e.rank-t.rank).map(({leaf:e})=>e)}function Xo(e,t){if(!/\s$/.test(t))return;let n=t.trim().toLowerCase().replace(/\s+/g,` `);if(!e.some(e=>e.name.startsWith(`${n} `)))return e.find(e=>e.name===n)}var Zo=200,Qo=class{ask;changed;list=[];loading=!1;error;asked=``;timer;constructor(e,t){this.ask=e,this.changed=t}want(e,t){let n=JSON.stringify([e.leaf.name,t,e.fields.map(({option:e,text:t})=>[e.name,t])]);n!==this.asked&&(this.asked=n,clearTimeout(this.timer),this.loading=!0,this.error=void 0,this.timer=setTimeout(()=>void this.fetch(n,e,t),Zo),this.changed())}clear(){clearTimeout(this.timer),this.asked=``,this.list=[],this.error=void 0,this.loading=!1}async fetch(e,t,n){let r=[],i;try{r=await this.ask(t,n)}catch{i=`Loading options failed`}e===this.asked&&(this.list=r,this.error=i,this.loading=!1,this.changed())}},$o=He(class extends Ue{constructor(e){if(super(e),e.type!==B.PROPERTY&&e.type!==B.ATTRIBUTE&&e.type!==B.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!qe(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===I||t===L)return t;let n=e.element,r=e.name;if(e.type===B.PROPERTY){if(t===n[r])return I}else if(e.type===B.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return I}else if(e.type===B.ATTRIBUTE&&n.getAttribute(r)===t+``)return I;return Qe(e),t}}),es=`suggestions`;function ts({title:e,label:t,entries:n,active:r,note:i,hover:a}){return P`<div class="suggestions" data-testid="suggestions">
    <div class="suggestions-title">${e}</div>
    ${i?P`<div class="suggestions-note" role="status">${i}</div>`:L}
    ${n.length?P`<div id=${es} class="suggestions-list" role="listbox" aria-label=${t} tabindex="-1">
          ${n.map((e,t)=>P`<div
              id="${es}-${t}"
              class="suggestion ${t===r?`active`:``}"
              role="option"
              aria-selected=${t===r}
              data-testid=${e.testId}
              @mousedown=${e=>e.preventDefault()}
              @mousemove=${()=>t!==r&&a(t)}
              @click=${e.choose}
            >
              <span class="suggestion-name">${e.name}</span>
              ${e.detail?P`<span class="suggestion-detail">${e.detail}</span>`:L}
            </div>`)}
        </div>`:L}
  </div>`}function ns(e,t){let n=e.options.map(({name:e,required:t})=>P` <span class="option-name ${t?`needed`:``}">${e}</span>`);return{testId:`picker-item-${e.name.replaceAll(` `,`-`)}`,name:P`/${e.name}${n}`,detail:e.description,choose:t}}function rs(e,t){return{testId:`add-option-${e.name}`,name:e.name,detail:e.description,choose:t}}function is(e){let{line:t}=e;return P`<div class="line" data-testid="command-line" role="group" aria-label="Command /${t.leaf.name}">
      <span class="line-command">/${t.leaf.name}</span>
      ${t.fields.map((t,n)=>as(e,t,n))}
      <input
        class="line-rest"
        data-testid="line-rest"
        data-at=${t.fields.length}
        size="4"
        autocomplete="off"
        role="combobox"
        aria-expanded=${t.active===t.fields.length}
        aria-controls=${es}
        aria-activedescendant=${os(e,t.fields.length)}
        aria-label="Add an option, or press Enter to send"
        placeholder=${la(t).length?`+ option`:``}
        .value=${$o(t.rest)}
        @focus=${()=>e.focused(t.fields.length)}
        @input=${n=>e.typed({...t,rest:n.target.value},t.fields.length)}
      />
    </div>
    <button type="button" class="icon-button" aria-label="Leave the command" title="Leave the command" data-testid="cancel-command" @click=${e.leave}>${ao}</button>
    <button type="button" class="icon-button" aria-label="Send the command" title="Send" data-testid="send" @click=${e.send}>${io}</button>`}function as(e,t,n){let{line:r}=e,{option:i,text:a}=t,o=n!==r.active&&(a!==``||t.picked)?_a(t,e.entities):void 0;return P`<label class="field ${n===r.active?`current`:``} ${o?`wrong`:``}" title=${o??i.description}>
    <span class="field-name">${i.name}</span>
    <input
      data-testid="option-${i.name}"
      data-at=${n}
      size=${Math.min(48,Math.max(3,[...a].length+1))}
      autocomplete="off"
      spellcheck="false"
      role="combobox"
      aria-expanded=${n===r.active}
      aria-controls=${es}
      aria-activedescendant=${os(e,n)}
      aria-required=${!!i.required}
      aria-invalid=${!!o}
      .value=${$o(a)}
      @focus=${()=>e.focused(n)}
      @input=${t=>e.typed(fa(r,n,t.target.value),n)}
    />
  </label>`}function os({line:e,highlighted:t},n){return n===e.active&&t?t:L}function ss(e){return P`<textarea
      class="composer-text"
      data-testid="composer"
      rows="1"
      maxlength="2000"
      placeholder="Message #${e.name}, or / for commands"
      aria-label="Message ${e.name}"
      aria-autocomplete="list"
      aria-controls=${e.highlighted?es:L}
      aria-activedescendant=${e.highlighted??L}
      .value=${$o(e.text)}
      @input=${t=>e.typed(t.target.value)}
    ></textarea>
    <button type="button" class="icon-button" aria-label="Commands" title="Commands" @click=${e.commands}>${oo}</button>
    <button type="button" class="icon-button" aria-label="Send" title="Send" data-testid="send" ?disabled=${e.text.trim()===``} @click=${e.send}>${io}</button>`}var cs=class extends R{static properties={context:{attribute:!1}};drafts=new Map;completion;known;highlight=0;closed=!1;error=``;declined=new Set;focusNext=!1;late=new Set;unsubscribe;createRenderRoot(){return this}connectedCallback(){super.connectedCallback(),this.unsubscribe=this.context.store.subscribe(()=>this.requestUpdate())}disconnectedCallback(){super.disconnectedCallback(),this.unsubscribe?.(),this.completion?.clear()}begin(e){let t=Sa(this.leaves,e);this.change(t?{text:``,line:t}:{text:e})}get channelId(){return this.context.state.channelId??``}get draft(){return this.drafts.get(this.channelId)??{text:``}}get leaves(){let e=this.context.state.commands;return this.known?.from!==e&&(this.known={from:e,leaves:Ko(e)}),this.known.leaves}get entities(){return this.context.session.entities}change(e,t=!0){this.drafts.set(this.channelId,e);let{line:n}=e;this.highlight=n&&n.active===n.fields.length&&n.rest.trim()===``?-1:0,this.closed=!1,this.error=``,this.focusNext||=t,this.ask(e.line),this.requestUpdate()}setLine(e,t=!0){this.change({text:``,line:e},t)}ask(e){let t=e?.fields[e.active];if(!e||!t?.option.autocomplete||t.picked)return this.completion?.clear();let{session:n}=this.context,r=this.channelId;this.completion??=new Qo((e,t)=>n.interactions.autocomplete(e,t,r,this.entities),()=>this.completed()),this.completion.want(e,e.active)}completed(){let{line:e}=this.draft,t=e?.fields[e.active]?.text??``;this.highlight=na(this.completion?.list??[],t),this.requestUpdate()}updated(){if(this.querySelector(`#${es}-${this.highlight}`)?.scrollIntoView({block:`nearest`}),!this.focusNext)return;this.focusNext=!1;let{line:e}=this.draft,t=this.querySelector(e?`[data-at="${e.active}"]`:`[data-testid="composer"]`);t&&document.activeElement!==t&&(t.focus(),t.setSelectionRange(t.value.length,t.value.length))}render(){let{state:e}=this.context,t=e.channels.get(this.channelId);if(!t)return L;let{line:n}=this.draft;return P`<div class="composer" @keydown=${this.key}>
      ${this.closed?L:n?this.linePanel(n):this.picker()}
      ${this.error?P`<div class="failure composer-error" role="alert">${this.error}</div>`:L}
      <div class="composer-box">${n?this.lineRow(n):this.textRow(Ci(e,t))}</div>
    </div>`}textRow(e){let{text:t}=this.draft;return ss({text:t,name:e,highlighted:this.found.length>0&&!this.closed?`${es}-${this.highlight}`:void 0,typed:e=>this.typed(e),commands:()=>this.typed(t.startsWith(`/`)?t:`/`,!0),send:()=>this.enter()})}get query(){let{text:e,line:t}=this.draft;return!t&&e.startsWith(`/`)&&!e.includes(`
`)?e.slice(1):void 0}get found(){let e=this.query;return e===void 0?[]:Yo(this.leaves,e)}picker(){if(this.query===void 0)return L;let e=this.found.map(e=>ns(e,()=>this.setLine(ca(e)))),t=e.length?void 0:this.context.state.commandsLoaded?`No command matches.`:`Reading the commands…`;return this.panel(`Commands`,`Commands`,e,t)}panel(e,t,n,r){return ts({title:e,label:t,entries:n,active:this.highlight,note:r,hover:e=>{this.highlight=e,this.requestUpdate()}})}typed(e,t=!1){e.startsWith(`/`)&&!this.draft.text.startsWith(`/`)&&this.context.session.loadCommands();let n=e.startsWith(`/`)?Xo(this.leaves,e.slice(1)):void 0;if(n)return this.setLine(ca(n));let r=e.startsWith(`/`)&&e.includes(`:`)?Sa(this.leaves,e):void 0;if(r)return this.setLine(r);this.change({text:e},t)}lineRow(e){return is({line:e,entities:this.entities,highlighted:this.lineEntries(e)[this.highlight]?`${es}-${this.highlight}`:void 0,focused:e=>this.activate(e),typed:(e,t)=>this.lineTyped(e,t),leave:()=>this.leave(e),send:()=>void this.send(e)})}activate(e){let{line:t}=this.draft;t&&t.active!==e&&this.setLine({...t,active:e},!1)}lineTyped(e,t){let n=ga(e,t,this.declined);this.setLine(n??e,n!==void 0)}linePanel(e){let t=e.fields[e.active],n=this.lineEntries(e);if(!t){let t=P`<b>Enter</b> sends <b>/${e.leaf.name}</b>${n.length?` — or add:`:``}`;return this.panel(t,`Further options`,n)}let{option:r,text:i}=t,a=P`<b>${r.name}</b> ${r.description}${r.required?L:P` <span class="muted">(optional)</span>`}`,o=i&&!this.error&&!this.asks(t)&&n.length===0?_a(t,this.entities):void 0,s=this.asks(t)?this.completion?.loading?`Loading options…`:this.completion?.error??(n.length?void 0:`No options match.`):o;return this.panel(a,r.name,n,s)}asks({option:e,picked:t}){return!!e.autocomplete&&!t}lineEntries(e){let t=e.fields[e.active];if(!t){let t=e.rest.trim().toLowerCase();return la(e).filter(({name:e})=>e.startsWith(t)).map(t=>rs(t,()=>this.setLine(ua(e,t.name))))}return this.values(t).map(e=>({testId:`choice`,name:e.name,detail:e.detail,choose:()=>this.pick(e)}))}values(e){return this.asks(e)?this.completion?.loading?[]:this.completion?.list??[]:Ji(e.option)?ta(this.entities(e.option),e.picked?``:e.text):[]}pick(e){let{line:t}=this.draft;t&&this.setLine(pa(t,t.active,e))}leave(e){this.change({text:xa(e)}),this.closed=!0}async send(e){let t=this.channelId;if(this.late.size>0&&await Promise.all(this.late),t!==this.channelId||this.draft.line?.leaf!==e.leaf)return;let{line:n}=this.draft,r=va(n,this.entities);r?(this.setLine({...n,active:r.at}),this.error=`${n.fields[r.at].option.name}: ${r.error}`):(this.context.session.interactions.command(n,t,this.entities),this.declined.clear(),this.change({text:``}))}async sendText(e){let t=this.channelId;this.change({text:``});try{await this.context.session.send(t,e)}catch(n){t===this.channelId&&this.draft.text===``&&this.change({text:e}),this.error=n.message,this.requestUpdate()}}enter(){let{text:e}=this.draft,t=this.closed?void 0:this.found[this.highlight];if(t)return this.setLine(ca(t));let n=e.startsWith(`/`)?Sa(this.leaves,e):void 0;if(n)return this.setLine(n);if(this.query!==void 0)return this.error=`No such command. To send this as a message, put a space before it.`,this.requestUpdate();e.trim()!==``&&this.sendText(e.trim())}key=e=>{if(e.isComposing||!e.target.matches(`input, textarea`))return;let{line:t}=this.draft;(this.moveHighlight(e)||(t?this.lineKey(e,t):this.textKey(e)))&&(e.preventDefault(),e.stopPropagation())};moveHighlight({key:e}){if(this.closed||e!==`ArrowDown`&&e!==`ArrowUp`)return!1;let{line:t}=this.draft,n=t?this.lineEntries(t).length:this.found.length;if(n===0)return!1;let r=e===`ArrowDown`?1:-1;return this.highlight=this.highlight<0?r>0?0:n-1:(this.highlight+r+n)%n,this.requestUpdate(),!0}textKey(e){let t=this.closed?void 0:this.found[this.highlight];return e.key===`Enter`&&!e.shiftKey?(this.enter(),!0):e.key===`Tab`&&!e.shiftKey&&t?(this.setLine(ca(t)),!0):e.key===`Escape`&&this.found.length>0&&!this.closed&&(this.close(),!0)}close(){this.closed=!0,this.requestUpdate()}lineKey(e,t){let n=e.target;switch(e.key){case`Enter`:return this.advance(!0,t),!0;case`Tab`:return e.shiftKey?t.active>0&&(this.setLine({...t,active:t.active-1}),!0):t.active===t.fields.length&&!this.lineEntries(t)[this.highlight]?!1:(this.advance(!1,t),!0);case`Escape`:return this.closed?this.leave(t):this.close(),!0;case`Backspace`:return n.value===``&&(this.back(t),!0);case`ArrowLeft`:return n.selectionEnd===0&&t.active>0&&(this.setLine({...t,active:t.active-1}),!0);case`ArrowRight`:return n.selectionStart===n.value.length&&t.active<t.fields.length&&(this.setLine({...t,active:t.active+1}),!0)}return!1}advance(e,t){let n=t.fields[t.active],r=this.closed?void 0:this.lineEntries(t)[this.highlight];if(r&&(e||!n||n.text!==``))return r.choose();if(n&&n.text!==``&&this.asks(n)&&this.completion?.loading&&this.pickLater(t,n),!e)return this.setLine({...t,active:Math.min(t.active+1,t.fields.length)});let i=ha(t,t.active);if(n&&i.active<t.fields.length)return this.setLine(i);this.send(t)}pickLater(e,{option:t,text:n}){let r=this.channelId,i=this.context.session.interactions.autocomplete(e,e.active,r,this.entities).then(i=>{let a=i[na(i,n)],o=this.drafts.get(r);a&&o?.line?.leaf===e.leaf&&(this.drafts.set(r,{...o,line:ma(o.line,t.name,n,a)}),this.requestUpdate())},()=>{});this.late.add(i),i.finally(()=>this.late.delete(i))}back(e){let{fields:t,active:n}=e,r=t[n];if(r&&!r.option.required&&this.declined.add(r.option.name),r&&!r.option.required)return this.setLine(da(e,n));if(n>0)return this.setLine({...e,active:n-1});t.every(({text:e})=>e===``)&&this.change({text:`/${e.leaf.name}`})}};customElements.define(`chat-composer`,cs);var ls=2,us=class extends R{static properties={context:{attribute:!1},modal:{attribute:!1},sending:{type:Boolean},problem:{},wrong:{state:!0}};filled=new Map;constructor(){super(),this.wrong=new Map}createRenderRoot(){return this}firstUpdated(){this.dialog.showModal(),this.dialog.querySelector(`input, textarea, .select-button`)?.focus()}get dialog(){return this.querySelector(`dialog`)}render(){return P`<dialog class="modal" data-testid="modal" aria-labelledby="modal-title" @cancel=${this.cancelled}>
      <form method="dialog" novalidate @submit=${this.submitted}>
        <header>
          <h2 id="modal-title">${this.modal.title}</h2>
          <button type="button" class="icon-button" aria-label="Close" @click=${this.leave}>${ao}</button>
        </header>
        <div class="modal-body">
          ${this.modal.components.map(e=>this.field(e))}
          ${this.problem?P`<div class="failure" role="alert" data-testid="modal-error">${this.problem}. What you typed is kept.</div>`:L}
        </div>
        <footer>
          <button type="button" class="button button-2" data-testid="modal-cancel" @click=${this.leave}>Cancel</button>
          <button type="submit" class="button button-1 ${this.sending?`busy`:``}" data-testid="modal-submit" aria-busy=${this.sending}>
            <span class="button-words">Submit</span>
          </button>
        </footer>
      </form>
    </dialog>`}field(e){return e.type===X.ActionRow?e.components?.map(e=>this.field(e)):e.type===X.TextDisplay?P`<div>${qa(this.context,e.content??``)}</div>`:e.type===X.Label&&e.component?this.labelled(e.component,e.label??``,e.description):this.labelled(e,e.label??e.placeholder??``,void 0)}labelled(e,t,n){let r=e.custom_id??``,i=this.wrong.get(r),a=e.type===X.TextInput;return P`<div class="modal-field ${i?`wrong`:``}">
      <label for=${a?`field-${r}`:L}>
        ${t}${e.required===!1?L:P`<span class="required" aria-hidden="true"> *</span>`}
      </label>
      ${n?P`<div class="field-description" id="about-${r}">${n}</div>`:L}
      ${a?this.text(e):this.select(e,t)}
      ${i?P`<div class="field-error" id="wrong-${r}" role="alert">${i}</div>`:L}
    </div>`}text(e){let t=e.custom_id??``,n=this.value(e),r=e.max_length??4e3,i=`about-${t} wrong-${t}`,a=e=>this.fill(t,e.target.value),o=e.required!==!1;return P`${e.style===ls?P`<textarea id="field-${t}" data-testid="field-${t}" rows="5" maxlength=${r} placeholder=${e.placeholder??``} aria-describedby=${i} aria-required=${o} aria-invalid=${this.wrong.has(t)} .value=${n} @input=${a}></textarea>`:P`<input id="field-${t}" data-testid="field-${t}" type="text" autocomplete="off" maxlength=${r} placeholder=${e.placeholder??``} aria-describedby=${i} aria-required=${o} aria-invalid=${this.wrong.has(t)} .value=${n} @input=${a} />`}${e.max_length?P`<div class="field-counter" aria-hidden="true">${[...n].length}/${r}</div>`:L}`}select(e,t){let n=e.custom_id??``,r=e.required!==!1;return P`<chat-select
      data-testid="field-${n}"
      .options=${Co(this.context.state,e)}
      .values=${this.value(e)}
      label=${t}
      placeholder=${e.placeholder??`Make a selection`}
      min=${r?e.min_values??1:0}
      max=${e.max_values??1}
      @pick=${e=>this.fill(n,e.detail)}
    ></chat-select>`}value(e){return this.filled.get(e.custom_id??``)??(e.type===X.TextInput?e.value??``:To(e))}fill(e,t){this.filled.set(e,t),this.wrong.has(e)&&(this.wrong=new Map([...this.wrong].filter(([t])=>t!==e))),this.requestUpdate()}submitted(e){if(e.preventDefault(),this.sending)return;let t=wa(this.modal.components);if(this.wrong=new Map(t.flatMap(e=>{let t=Ta(e,this.value(e));return t?[[e.custom_id??``,t]]:[]})),t.find(({custom_id:e})=>this.wrong.has(e??``))){this.updateComplete.then(()=>this.querySelector(`.wrong :is(input, textarea, button)`)?.focus());return}let n=new Map(t.map(e=>[e.custom_id??``,this.value(e)]));this.context.session.interactions.submit(this.modal,n)}cancelled(e){e.preventDefault(),this.leave()}leave=()=>{this.context.store.update(e=>e.modal=void 0)}};customElements.define(`chat-modal`,us);function ds(e){let t=e.state.modal;return t?P`<chat-modal .context=${e} .modal=${t} ?sending=${!!t.submitting} problem=${t.error??``}></chat-modal>`:L}var fs=`id.da.de.en-GB.en-US.es-ES.es-419.fr.hr.it.lt.hu.nl.no.pl.pt-BR.ro.fi.sv-SE.vi.tr.cs.el.bg.ru.uk.hi.th.zh-CN.ja.zh-TW.ko.ar.he`.split(`.`);function ps(e){return new Intl.DisplayNames([e],{type:`language`}).of(e)??e}function ms({state:e,session:t}){return P`<label class="seat-picker"><span class="muted">Language</span>
    <select data-testid="language" .value=${$o(e.locale)} @change=${e=>void t.setLanguage(e.target.value)}>
      ${fs.map(t=>P`<option value=${t} lang=${t} ?selected=${t===e.locale}>${ps(t)}</option>`)}
    </select></label>`}function hs(e){let{state:t}=e,n=Fi(t).filter(({type:e})=>e!==Er.Category),r=n.filter(({type:e})=>e===Er.DM),i=n.filter(e=>!r.includes(e));return P`<div class="sidebar">
    <header class="guild" data-testid="guild">${t.guild?.name??`Rehearsal`}</header>
    <nav class="channels" aria-label="Channels">
      <ul>${i.map(t=>gs(e,t))}</ul>
      ${r.length?P`<h2>Direct messages</h2><ul>${r.map(t=>gs(e,t))}</ul>`:L}
    </nav>
    ${_s(e)}
  </div>`}function gs({state:e,acts:t},n){let r=Ci(e,n),i=e.unread.has(n.id),a=n.type===Er.DM?`@`:n.type===Er.Voice?no:`#`;return P`<li>
    <button
      type="button"
      class="channel ${i?`unread`:``}"
      data-testid="channel-${r}"
      aria-current=${n.id===e.channelId?`page`:`false`}
      @click=${()=>t.showChannel(n.id)}
    >
      <span aria-hidden="true" class="sign">${a}</span><span class="channel-name">${r}</span>
      ${i?P`<span class="dot"><span class="hidden">unread</span></span>`:L}
    </button>
  </li>`}function _s(e){let{state:t,acts:n}=e,r=t.seat,i=r?Wi(r):``;return P`<section class="seat" aria-label="Your seat">
    ${r?P`<img class="seat-avatar" src=${wi(i,r.user.id)} alt="" />`:L}
    <div class="seat-choice">
      ${vs(t,n,`You are`)} ${ms(e)}
    </div>
  </section>`}function vs(e,t,n){let r=[...new Set(e.seats.map(({guild_id:e})=>e))],i=t=>P`<option value=${t.seat} ?selected=${t.seat===e.seat?.seat}>${Wi(t)}</option>`,a=r.length>1?r.map(t=>P`<optgroup label=${e.guildNames.get(t??``)??`Another server`}>
            ${e.seats.filter(({guild_id:e})=>e===t).map(i)}
          </optgroup>`):e.seats.map(i);return P`<label class="seat-picker"><span class="muted">${n}</span> <select
    data-testid="seat-picker"
    .value=${$o(e.seat?.seat??``)}
    @change=${e=>t.takeSeat(e.target.value)}
  >
    ${e.seat?L:P`<option value="" selected disabled>Choose a seat…</option>`} ${a}
  </select></label>`}function ys(e){let{state:t,acts:n}=e;return P`<div class="app">
    <div class="backdrop" @click=${()=>n.toggleDrawer(!1)}></div>
    ${hs(e)}
    <div class="chat">
      ${bs(e)} ${xs(e)}
      ${Ho(e)}
      ${Bi(t.seat?.seat,P`<chat-composer .context=${e}></chat-composer>`)}
    </div>
    ${ds(e)} ${Cs(e)}
  </div>`}function bs(e){let{state:t,acts:n}=e,r=t.channels.get(t.channelId??``),i=t.seat?Wi(t.seat):``;return P`<header class="head">
    <button type="button" class="icon-button drawer-button" aria-label="Channels and seat" data-testid="drawer" @click=${()=>n.toggleDrawer()}>${ro}</button>
    <div class="head-where">
      <span class="head-seat" aria-hidden="true">${i}</span>
      <h2 class="head-title"><span aria-hidden="true" class="sign">#</span>${r?Ci(t,r):`…`}</h2>
    </div>
    ${r?.topic?P`<div class="topic">${qa(e,r.topic)}</div>`:L}
    <span class="connection ${t.line.kind}" role="status" title=${Ss(t)} data-testid="connection" data-state=${t.line.kind}><span class="connection-words">${Ss(t)}</span></span>
    <button type="button" class="icon-button close-pane" aria-label="Leave ${i}'s seat" title="Close this seat" data-testid="close-seat" @click=${()=>n.closePane()}>${ao}</button>
  </header>`}function xs({state:e,acts:t}){switch(e.line.kind){case`reconnecting`:return P`<div class="banner lasting" role="status" data-testid="banner">
        <span>The line to the rehearsal server is lost. What you typed is kept; it is tried again.</span>
        <button type="button" class="button button-2" @click=${()=>t.reconnect()}>Try now</button>
      </div>`;case`refused`:return P`<div class="banner" role="alert" data-testid="banner">
        <span>The server does not let this seat in (${e.line.code}). It may have begun anew.</span>
        <button type="button" class="button button-2" @click=${()=>location.reload()}>Read the page again</button>
      </div>`}return L}function Ss({line:e}){switch(e.kind){case`connecting`:return`Connecting…`;case`online`:return`Connected`;case`reconnecting`:return`Connection lost`;case`refused`:return`Refused`}}function Cs({state:e,acts:t}){if(!e.enlarged)return L;let{url:n,alt:r}=e.enlarged;return P`<div class="lightbox" role="dialog" aria-modal="true" aria-label=${r} data-testid="lightbox" @click=${()=>t.enlarge(void 0)}>
    <img src=${n} alt=${r} />
    <button type="button" class="button button-2" ${Hi(ws)}>Close</button>
  </div>`}function ws(e){queueMicrotask(()=>e?.focus())}function Ts(e,t,n,r){let i=e.seats[0]?.guild_id,a=e.seats.filter(({guild_id:e})=>e===i);return P`<div class="entrance"><div class="entrance-inner">
    <h2 class="entrance-title">${r?`Who else?`:`Who will you be?`}</h2>
    ${r?L:P`<p>
      This is a rehearsal: a chat that behaves as Discord does, on this machine alone. Nothing leaves it, so try whatever
      you like. Take any seat, change it at any time, and open several: side by side, or in tabs of their own.
    </p>`}
    ${n.length?P`<div class="openings">${n.map(Ds)}</div>`:L}
    <div class="entrance-picker">
      ${vs(e,t,`Seat`)}
      ${r?P`<button type="button" class="button button-2" data-testid="close-seat" @click=${()=>t.closePane()}>Nobody else</button>`:L}
    </div>
    ${Os(`Around the table`,a.filter(e=>!Es(e)),t)}
    ${Os(`Delegations`,a.filter(Es),t)}
    ${[...e.guildNames].filter(([e])=>e!==i).map(([n,r])=>Os(r,e.seats.filter(({guild_id:e})=>e===n),t))}
  </div></div>`}function Es(e){return Wi(e).startsWith(`Delegate`)}function Ds({testId:e,words:t,detail:n,begin:r}){return P`<button type="button" class="opening" data-testid=${e} @click=${r}>
    <span class="opening-words">${t}</span><span class="opening-detail">${n}</span>
  </button>`}function Os(e,t,n){return t.length===0?L:P`<h3>${e}</h3>
    <ul class="seats">
      ${t.map(e=>{let t=Wi(e);return P`<li><button type="button" class="seat-card" data-testid="seat-${e.seat}" @click=${()=>n.takeSeat(e.seat)}>
          <img src=${wi(t,e.user.id)} alt="" /> <span>${t}</span>
        </button></li>`})}
    </ul>`}var ks=class{root;atEnd=!0;top=0;channelId;height=0;watched=null;watcher=new ResizeObserver(()=>this.settle());constructor(e){this.root=e}toEnd(){this.atEnd=!0,this.settle()}before(e){e!==this.channelId&&(this.atEnd=!0),this.channelId=e,this.height=this.log?.scrollHeight??0}after(){let e=this.log;e&&(e!==this.watched&&this.watch(e),!this.atEnd&&e.scrollTop<80&&(e.scrollTop+=e.scrollHeight-this.height),this.settle())}watch(e){this.watched=e,this.watcher.disconnect(),this.watcher.observe(e),e.firstElementChild&&this.watcher.observe(e.firstElementChild),e.addEventListener(`scroll`,()=>this.scrolled(e))}scrolled(e){e.scrollHeight-e.scrollTop-e.clientHeight<60?this.atEnd=!0:e.scrollTop<this.top&&(this.atEnd=!1),this.top=e.scrollTop}get log(){return this.root.querySelector(`.log[data-channel]`)}settle(){let e=this.log;e&&this.atEnd&&(e.scrollTop=e.scrollHeight,this.top=e.scrollTop)}},As={READY(e,t){e.me=t.user,e.users.set(t.user.id,t.user),e.locale=t.locale??e.locale;for(let n of t.private_channels??[])e.channels.set(n.id,n);for(let t of e.histories.values())t.loaded=!1;e.commandsLoaded=!1,e.roster++},GUILD_CREATE(e,t){if(e.seat?.guild_id&&e.seat.guild_id!==t.id)return;let n=t.name??t.properties?.name??``;e.guild={id:t.id,name:n,ownerId:t.owner_id??t.properties?.owner_id??``};for(let[t,n]of e.channels)`guild_id`in n&&e.channels.delete(t);for(let n of t.channels)e.channels.set(n.id,{...n,guild_id:t.id});e.channelId&&!e.channels.has(e.channelId)&&(e.channelId=void 0),e.roles=new Map(t.roles.map(e=>[e.id,e])),e.members=new Map(t.members.map(e=>[e.user.id,e])),e.roster++},USER_SETTINGS_UPDATE(e,{locale:t}){e.locale=t??e.locale,e.commandsLoaded=!1},CHANNEL_CREATE:Ns,CHANNEL_UPDATE:Ns,CHANNEL_DELETE(e,t){e.channels.delete(t.id),e.histories.delete(t.id),e.unread.delete(t.id),e.channelId===t.id&&(e.channelId=void 0),e.roster++},GUILD_ROLE_CREATE:Ps,GUILD_ROLE_UPDATE:Ps,GUILD_ROLE_DELETE(e,{role_id:t}){e.roles.delete(t),e.roster++},GUILD_MEMBER_ADD:Fs,GUILD_MEMBER_UPDATE:Fs,GUILD_MEMBER_REMOVE(e,{user:t}){e.members.delete(t.id),e.users.set(t.id,t),e.roster++},MESSAGE_CREATE(e,t){Ms(e,t),Ai(e,t),t.channel_id!==e.channelId&&t.author.id!==e.me?.id&&e.unread.add(t.channel_id)},MESSAGE_UPDATE(e,t){ji(e,t)},MESSAGE_DELETE(e,t){Mi(e,t.channel_id,[t.id])},MESSAGE_DELETE_BULK(e,t){Mi(e,t.channel_id,t.ids)}};function js(e,t,n){As[t]?.(e,n)}function Ms(e,t){for(let n of[t.author,...t.mentions??[]])e.members.has(n.id)||e.users.set(n.id,n)}function Ns(e,t){if(`guild_id`in t&&e.guild&&t.guild_id!==e.guild.id)return;let n=!e.channels.has(t.id);e.channels.set(t.id,t),n&&(ki(e,t.id).loaded=!1),e.roster++}function Ps(e,{guild_id:t,role:n}){t===e.guild?.id&&(e.roles.set(n.id,n),e.roster++)}function Fs(e,t){t.guild_id===e.guild?.id&&(e.members.set(t.user.id,{...e.members.get(t.user.id),...t}),e.roster++)}var Is={Dispatch:0,Heartbeat:1,Identify:2,Resume:6,Reconnect:7,InvalidSession:9,Hello:10,HeartbeatAck:11},Ls=new Set([4004,4010,4011,4012,4013,4014]),Rs=new Set([1e3,1001,4003,4005,4007,4009]),zs=4e3,Bs=1e4,Vs=15e3,Hs=class{options;socket;heartbeat;deadline;retry;acknowledged=!0;seq=null;session;failures=0;stopped=!1;constructor(e){this.options=e}get sessionId(){return this.session?.id}start(){this.options.onState({kind:`connecting`}),this.connect()}stop(){this.stopped=!0,this.drop(1e3),clearTimeout(this.retry)}hurry(){this.retry===void 0||this.stopped||(clearTimeout(this.retry),this.connect())}connect(){this.retry=void 0;let e=this.session?.resumeUrl??this.options.url,t=(this.options.open??(e=>new WebSocket(e)))(`${e.replace(/\/?(\?.*)?$/,``)}/?v=10&encoding=json`);this.socket=t,t.onmessage=({data:e})=>this.socket===t&&this.receive(String(e)),t.onclose=({code:e})=>this.socket===t&&this.closed(e),t.onerror=null,this.deadline=setTimeout(()=>this.lose(),Bs)}receive(e){let t;try{t=JSON.parse(e)}catch{return this.lose()}switch(t.op){case Is.Hello:return this.hello(t.d.heartbeat_interval);case Is.HeartbeatAck:this.acknowledged=!0;return;case Is.Heartbeat:return this.send(Is.Heartbeat,this.seq);case Is.Reconnect:return this.lose();case Is.InvalidSession:return this.invalidSession(t.d===!0);case Is.Dispatch:return this.dispatch(t)}}hello(e){clearTimeout(this.deadline),this.acknowledged=!0;let t=()=>{if(!this.acknowledged)return this.lose();this.acknowledged=!1,this.send(Is.Heartbeat,this.seq),this.heartbeat=setTimeout(t,e)};clearTimeout(this.heartbeat),this.heartbeat=setTimeout(t,e*Math.random()),this.session?this.send(Is.Resume,{token:this.options.token,session_id:this.session.id,seq:this.seq}):this.identify()}identify(){this.send(Is.Identify,{token:this.options.token,properties:{os:`browser`,browser:`Muster rehearsal`,device:``},compress:!1})}dispatch(e){if(e.s!==null&&(this.seq=e.s),e.t===`READY`){let t=e.d;this.session={id:t.session_id,resumeUrl:t.resume_gateway_url??this.options.url}}(e.t===`READY`||e.t===`RESUMED`)&&(this.failures=0,this.options.onState({kind:`online`})),e.t!==null&&this.options.onDispatch(e.t,e.d)}invalidSession(e){e||this.forget(),this.lose(e?void 0:1e3+Math.random()*4e3)}forget(){this.session=void 0,this.seq=null}closed(e){Ls.has(e)?(this.drop(),this.stopped=!0,this.options.onState({kind:`refused`,code:e})):(Rs.has(e)&&this.forget(),this.lose())}lose(e){if(this.drop(zs),this.stopped)return;this.options.onState({kind:`reconnecting`});let t=this.failures===0?0:Math.min(Vs,500*2**this.failures)*(.5+Math.random()/2);this.failures++,clearTimeout(this.retry),this.retry=setTimeout(()=>this.connect(),e??t)}drop(e){clearTimeout(this.heartbeat),clearTimeout(this.deadline);let t=this.socket;this.socket=void 0,t&&(t.onmessage=t.onclose=null,e!==void 0&&t.close(e))}send(e,t){this.socket?.send(JSON.stringify({op:e,d:t}))}},Us=class extends Error{status;code;name=`RestError`;constructor(e,t,n){super(n),this.status=e,this.code=t}};function Ws(e,t){let n=t??{},r=n.errors?[...Gs(n.errors,[])]:[];return r.length>0?r.join(` `):n.message??`The server answered ${e}.`}function*Gs(e,t){for(let[n,r]of Object.entries(e))if(r!==void 0){if(Array.isArray(r)){let e=t.filter(e=>!/^\d+$/.test(e)&&e!==`data`&&e!==`options`).join(`.`);for(let{message:t}of r)yield e?`${e}: ${t}`:t}else yield*Gs(r,[...t,n])}}var Ks=class{token;send;constructor(e,t=(...e)=>fetch(...e)){this.token=e,this.send=t}gatewayUrl(){return this.call(`GET`,`/gateway`).then(({url:e})=>e)}messages(e,t){let n=t?`&before=${t}`:``;return this.call(`GET`,`/channels/${e}/messages?limit=50${n}`)}sendMessage(e,t,n){return this.call(`POST`,`/channels/${e}/messages`,{content:t,nonce:n,tts:!1})}commandIndex(e){return this.call(`GET`,`/channels/${e.id}/application-command-index`)}async setLanguage(e){await this.call(`PATCH`,`/users/@me/settings`,{locale:e})}async interact(e){await this.call(`POST`,`/interactions`,e)}async call(e,t,n){let r={authorization:this.token};n&&(r[`content-type`]=`application/json`);let i;try{i=await this.send(`/api/v10${t}`,{method:e,headers:r,body:n&&JSON.stringify(n)})}catch{throw new Us(0,0,`The rehearsal server did not answer.`)}let a=qs(await i.text());if(i.ok)return a;let o=a?.code??0;throw new Us(i.status,o,Ws(i.status,a))}};function qs(e){try{return e===``?void 0:JSON.parse(e)}catch{return}}var Js=class{store;seat;wanted;onRefused;interactions;entities;rest;gateway;closed=!1;constructor(e,t,n,r){this.store=e,this.seat=t,this.wanted=n,this.onRefused=r,this.rest=new Ks(t.token),this.interactions=new ja(e,this.rest,()=>this.gateway?.sessionId),this.entities=t=>ea(t,e.state)}async open(){for(let e=500;!this.closed;e=Math.min(e*2,1e4))try{return this.connect(await this.rest.gatewayUrl())}catch{this.store.update(e=>e.line={kind:`reconnecting`}),await new Promise(t=>setTimeout(t,e))}}close(){this.closed=!0,this.gateway?.stop()}hurry(){this.gateway?.hurry()}connect(e){this.closed||(this.gateway=new Hs({url:e,token:this.seat.token,onDispatch:(e,t)=>this.dispatched(e,t),onState:e=>{this.store.update(t=>t.line=e),e.kind===`refused`&&this.onRefused(e.code)}}),this.gateway.start())}dispatched(e,t){this.store.update(n=>js(n,e,t)),this.interactions.handle(e,t),(e===`GUILD_CREATE`||e===`CHANNEL_CREATE`||e===`CHANNEL_DELETE`)&&this.settleChannel()}settleChannel(){let{state:e}=this.store;if(!e.guild)return;let t=e.channelId&&e.channels.has(e.channelId)?e.channelId:void 0,n=Fi(e),r=n.find(({name:e})=>e===this.wanted.channel),i=n.find(({type:e})=>e===0),a=t??r?.id??i?.id;a&&this.show(a)}show(e){let{state:t}=this.store,n=t.channels.get(e);if(!n)return;n.name&&(this.wanted.channel=n.name),this.store.update(()=>{t.channelId=e,t.unread.delete(e)});let r=ki(t,e);!r.loaded&&!r.loading&&this.load(e,!1),t.commandsLoaded||this.loadCommands()}loadOlder(e){return this.load(e,!0)}async load(e,t){let n=ki(this.store.state,e);if(n.loading)return;let r=t?n.messages[0]?.id:void 0;this.store.update(()=>{n.loading=!0,delete n.error});try{let i=await this.rest.messages(e,r);this.store.update(r=>{for(let e of i)Ms(r,e);Ni(r,e,i,t),n.loaded=!0})}catch(e){this.store.update(()=>n.error=e.message)}finally{this.store.update(()=>n.loading=!1)}}async loadCommands(){let{state:e}=this.store,t=e.channelId?e.channels.get(e.channelId):void 0;if(t)try{let n=await this.rest.commandIndex(t);this.store.update(()=>{e.commands=n.application_commands,e.commandsLoaded=!0})}catch{}}async send(e,t){await this.rest.sendMessage(e,t,Nr())}async setLanguage(e){try{await this.rest.setLanguage(e),await this.loadCommands()}catch{this.store.update(()=>{})}}dismiss(e){((e.flags??0)&Or.Ephemeral)!==0&&this.store.update(t=>Mi(t,e.channel_id,[e.id]))}},Ys=0,Xs=class{host;id=`pane-${++Ys}`;element=document.createElement(`section`);store;context;session;announcer=new Li;follower=new ks(this.element);acts;wanted;opener=null;constructor(e){this.host=e,this.store=new Oi(e.clock.now),this.acts=this.makeActs(),this.element.className=`pane`,this.element.id=this.id,this.element.addEventListener(`keydown`,e=>this.key(e)),this.store.subscribe(()=>this.draw())}get spot(){let{seat:e,channels:t,channelId:n}=this.store.state;if(!e)return{};let r=t.get(n??``)?.name??this.wanted;return{seat:e.seat,...r&&{channel:r}}}get title(){let{seat:e}=this.store.state;return e?Wi(e):``}follow({seat:e,channel:t},n=!1){let{state:r}=this.store,i=this.host.world(),a=i.seats.find(t=>t.seat===e);if(this.wanted=t,!n&&a&&a.token===this.session?.seat.token){let e=[...r.channels.values()].find(e=>e.name===t);e&&e.id!==r.channelId&&this.session.show(e.id)}else this.leave(),this.store.update(()=>Object.assign(r,Di(),{seat:a,seats:i.seats,applicationId:i.application_id,guildNames:new Map((i.guilds??[]).map(({id:e,name:t})=>[e,t])),line:{kind:`connecting`}})),a&&(this.session=new Js(this.store,a,t?{channel:t}:{},e=>void this.refused(e)),this.context={id:this.id,store:this.store,state:r,session:this.session,acts:this.acts},this.session.open())}leave(){this.session?.close(),this.session=this.context=void 0}hurry(){this.session?.hurry()}get composer(){return this.element.querySelector(`chat-composer`)}focus(){this.element.querySelector(`[data-testid="composer"], .line input, button, select`)?.focus()}stepChannel(e,t=!1){let{state:n}=this.store,r=Fi(n).filter(({type:e})=>e!==Er.Category),i=r.findIndex(({id:e})=>e===n.channelId),a=r.map((t,n)=>r.at((i+e*(n+1))%r.length)).find(({id:e})=>!t||n.unread.has(e));a&&this.showChannel(a.id)}beginCommand(){return this.composer?.begin(`/`),this.composer!==null}async refused(e){if(e!==4004)return;let t=this.session?.seat;await this.host.readWorld();let n=this.host.world().seats.find(({seat:e})=>e===t?.seat);n&&n.token!==t?.token&&this.follow(this.spot,!0)}makeActs(){return{takeSeat:e=>this.host.takeSeat(this,e),showChannel:e=>this.showChannel(e),enlarge:e=>{e&&(this.opener=document.activeElement),this.store.update(t=>t.enlarged=e),e||this.opener?.focus()},closePane:()=>this.host.closePane(this),reconnect:()=>this.session?.hurry(),startCommand:e=>this.composer?.begin(e.startsWith(`/`)?e:`/${e}`),dismiss:e=>this.session?.dismiss(e),toggleDrawer:e=>this.element.classList.toggle(`drawer-open`,e)}}showChannel(e){this.store.state.channels.has(e)&&(this.acts.toggleDrawer(!1),this.session?.show(e),this.follower.toEnd(),this.element.querySelector(`[data-testid="composer"]`)?.focus())}key({key:e}){e===`Escape`&&(this.store.state.enlarged&&this.acts.enlarge(void 0),this.acts.toggleDrawer(!1))}draw(){let{state:e}=this.store;this.element.setAttribute(`aria-label`,this.title||`A seat to choose`),this.follower.before(e.channelId),Oe(this.context?ys(this.context):Ts(e,this.acts,this.host.openings(),this.host.several()),this.element),this.follower.after(),this.host.changed();let t=this.announcer.news(e);t&&this.host.announce(this.host.several()?`${this.title}. ${t}`:t)}},Zs=()=>new Date,Qs=new Set;function $s(e){Zs=e}function ec(){for(let e of Qs)e.draw()}var tc=class extends HTMLElement{connectedCallback(){Qs.add(this),this.draw()}disconnectedCallback(){Qs.delete(this)}draw(){let e=Zs(),t={weekday:`short`,day:`numeric`,month:`short`,hour:`2-digit`,minute:`2-digit`,second:`2-digit`};this.textContent=new Intl.DateTimeFormat(void 0,t).format(e),this.setAttribute(`data-now`,e.toISOString())}};customElements.define(`chat-clock`,tc),setInterval(ec,1e3);function nc(e){return e.replace(/^#\/?/,``).split(`+`).map(ic)}function rc(e){return`#${e.map(ac).join(`+`)}`}function ic(e){let[t,n]=e.split(`/`).map(oc);return{...t&&{seat:t},...n&&{channel:n}}}function ac({seat:e,channel:t}){return(e?t?[e,t]:[e]:[]).map(encodeURIComponent).join(`/`)}function oc(e){try{return decodeURIComponent(e)}catch{return e}}var sc=2e3,cc=`/rehearsal/faults`,lc=class extends Tr{timer;constructor(){super({kinds:[],pending:[],kind:``,values:{},told:void 0})}watch(){this.stop(),this.look(),this.timer=setInterval(()=>void this.look(),sc)}stop(){clearInterval(this.timer)}choose(e){this.update(t=>Object.assign(t,{kind:e,values:{},told:void 0}))}fill(e,t){this.update(n=>n.values={...n.values,[e]:t})}async make(){let{kinds:e,kind:t,values:n}=this.state,r=e.find(e=>e.kind===t);if(!r)return;let i=JSON.stringify(uc(r,n));await this.ask({method:`POST`,headers:{"content-type":`application/json`},body:i},e=>{let{struck:t,left:n}=JSON.parse(e);return t&&!n?`It has struck.`:`It waits for its occasion.`})}end(e){return this.ask({method:`DELETE`},()=>`Ended.`,e?`/${e}`:``)}async ask(e,t,n=``){try{let r=await fetch(cc+n,e),i=await r.text();this.tell(r.ok?t(i):i.trim(),!r.ok)}catch{this.tell(`The rehearsal server did not answer.`,!0)}await this.look()}tell(e,t){this.update(n=>n.told={words:e,wrong:t})}async look(){try{let{kinds:e,pending:t}=await(await fetch(cc)).json();this.update(n=>Object.assign(n,{kinds:e,pending:t,kind:n.kind||(e[0]?.kind??``)}))}catch{}}};function uc({kind:e,parameters:t},n){let r=t.flatMap(({name:e,type:t})=>{let r=(n[e]??``).trim();return r===``?[]:t===`integer`?[[e,Number(r)]]:t===`boolean`?[[e,r===`true`]]:[[e,r]]});return{kind:e,...Object.fromEntries(r)}}function dc({parameters:e,left:t,ends_in_ms:n,struck:r}){let i=Object.entries(e).map(([e,t])=>`${e} ${String(t)}`),a=t===null?`every time`:`${t} more`,o=n===null?[]:[`ends in ${Math.ceil(n/1e3)} s`];return[...i,a,...o,`struck ${r}`].join(` · `)}var fc=1e3,pc=class extends Tr{get;stopped;constructor(e=(...e)=>fetch(...e)){super({passed:[],on:``,words:``,paused:!1,open:new Set,broken:!1}),this.get=e}async listen(){this.stop();let{signal:e}=this.stopped=new AbortController;for(;!e.aborted;)await this.read(e)===0&&await new Promise(e=>setTimeout(e,fc))}stop(){this.stopped?.abort()}toggle(e,t){this.update(n=>{let r=new Set(n.open);t?r.add(e):r.delete(e),n.open=r})}async read(e){let{passed:t,paused:n}=this.state;if(n)return 0;try{let n=await(await this.get(`/rehearsal/traffic?after=${t.at(-1)?.id??0}`,{signal:e})).json();return this.take(n.passed),n.passed.length}catch{return e.aborted||this.update(e=>e.broken=!0),0}}take(e){let{passed:t,broken:n}=this.state;if(e.length===0&&!n)return;let r=(e[0]?.id??1/0)<=(t.at(-1)?.id??0);this.update(n=>{n.passed=[...r?[]:t,...e].slice(-1e3),n.broken=!1})}};function mc({passed:e,on:t,words:n}){let r=n.toLowerCase().split(/\s+/).filter(Boolean);return e.filter(e=>(t===``||e.on===t)&&gc(e,r)).reverse()}var hc=new WeakMap;function gc(e,t){if(t.length===0)return!0;let n=hc.get(e);return n===void 0&&(n=`${e.name} ${e.status??``} ${JSON.stringify(e.sent)??``} ${JSON.stringify(e.answer)??``}`.toLowerCase(),hc.set(e,n)),t.every(e=>n.includes(e))}function _c(e){try{return JSON.parse(localStorage.getItem(`rehearsal.${e}`)??`null`)}catch{return null}}function vc(e,t){try{t===null?localStorage.removeItem(`rehearsal.${e}`):localStorage.setItem(`rehearsal.${e}`,JSON.stringify(t))}catch{}}var yc=[{theme:`system`,words:`As the system`},{theme:`light`,words:`Light`},{theme:`dark`,words:`Dark`}];function bc(){let e=_c(`theme`),t=yc.find(({theme:t})=>t===e)?.theme??`system`;return Sc(t),t}function xc(e){vc(`theme`,e===`system`?null:e),Sc(e)}function Sc(e){e===`system`?delete document.documentElement.dataset.theme:document.documentElement.dataset.theme=e}var Cc=1e4,wc=2e3,Tc=e=>new Promise(t=>setTimeout(t,e)),Ec=class extends Tr{clock=new Sr;traffic=new pc;faults=new lc;constructor(){super({world:void 0,broken:void 0,panes:[],current:void 0,skipping:!1,theme:bc(),menu:!1,shortcuts:!1,tool:void 0,news:``});for(let e of[this.traffic,this.faults])e.subscribe(()=>this.update(()=>{}));Ua(this.clock.now),$s(this.clock.now)}async begin(){for(await this.readWorld(),this.follow();;)await this.readClock(),await Tc(Cc)}world(){return this.state.world}async readWorld(){for(;;)try{let e=await Ui();return this.update(t=>Object.assign(t,{world:e,broken:void 0}))}catch{this.update(e=>e.broken=`The rehearsal server does not answer. Is it running? Trying again…`),await Tc(wc)}}follow(){if(!this.state.world)return;let e=nc(location.hash).slice(0,4),t=[...this.state.panes],n=e=>e<0?void 0:t.splice(e,1)[0],r=e.map(({seat:e})=>n(t.findIndex(({spot:t})=>t.seat===e))),i=e.map((e,n)=>{let i=r[n]??t.shift()??new Xs(this);return i.follow(e),i});for(let e of t)e.leave();this.update(e=>{e.panes=i,e.current&&i.includes(e.current)||(e.current=i[0])})}go(e){location.hash=rc(e)}takeSeat(e,t){this.select(e),this.go(this.state.panes.map(n=>n===e?{...n.spot,seat:t}:n.spot))}several(){return this.state.panes.length>1}openings(){let[e,...t]=this.world().seats,n=t.find(Es);return this.several()||!e||!n?[]:[{testId:`side-by-side`,words:`Two seats side by side`,detail:`${Wi(e)} on the left, ${Wi(n)} on the right`,begin:()=>this.go([{seat:e.seat},{seat:n.seat}])}]}addPane(){let{panes:e}=this.state;e.length>=4||(this.go([...e.map(({spot:e})=>e),{}]),this.follow(),this.select(this.state.panes.at(-1)),queueMicrotask(()=>this.state.current?.focus()))}closePane(e){let t=this.state.panes.filter(t=>t!==e);t.length!==0&&(e.leave(),this.update(n=>{n.panes=t,n.current===e&&(n.current=t[0])}),this.changed(),this.state.current?.focus())}select(e){e!==this.state.current&&this.update(t=>t.current=e)}step(e){let{panes:t,current:n}=this.state,r=t.at((t.indexOf(n)+e)%t.length);r&&(this.select(r),queueMicrotask(()=>r.focus()))}showTheme(e){xc(e),this.update(t=>t.theme=e)}showMenu(e){e!==this.state.menu&&this.update(t=>t.menu=e)}showTool(e){this.traffic.stop(),this.faults.stop(),e===`traffic`&&this.traffic.listen(),e===`faults`&&this.faults.watch(),this.update(t=>Object.assign(t,{tool:e,menu:!1}))}announce(e){this.update(t=>t.news=e)}showShortcuts(e){this.update(t=>t.shortcuts=e)}changed(){let{panes:e,current:t}=this.state;if(e.length===0)return;let n=rc(e.map(({spot:e})=>e));n!==location.hash&&(n!==`#`||location.hash!==``)&&history.replaceState(null,``,n);let r=t?.spot.channel;document.title=[r&&`#${r}`,t?.title,`Rehearsal`].filter(Boolean).join(` | `)}async skip(e){this.update(e=>e.skipping=!0),await this.readClock(e),this.update(e=>e.skipping=!1)}async readClock(e){try{this.clock.set(await Cr(e)),ec(),Wa()}catch{}}};function Dc(e){let{menu:t}=e.state;return P`<header class="bar ${t?`open`:``}">
    <h1 class="bar-title">Rehearsal</h1>
    <section class="clock" aria-label="Rehearsal clock"><chat-clock data-testid="clock"></chat-clock></section>
    <button type="button" class="icon-button bar-more" aria-label="Clock, seats and tools" aria-expanded=${t} data-testid="menu" @click=${()=>e.showMenu(!t)}>${so}</button>
    <div class="bar-menu" @click=${t=>t.target instanceof HTMLButtonElement&&e.showMenu(!1)}>${Oc(e)} ${kc(e)}</div>
    ${jc(e)}
  </header>`}function Oc(e){return P`<div class="bar-group" role="group" aria-label="Skip ahead">
    <span class="muted" aria-hidden="true">Skip</span>
    ${xr.map(({id:t,advance:n,words:r})=>P`<button type="button" class="bar-button" data-testid="skip-${t}" aria-label="Skip ${r} ahead" ?disabled=${e.state.skipping} @click=${()=>e.skip(n)}>${r}</button>`)}
  </div>`}function kc(e){let{panes:t,theme:n}=e.state;return P`<div class="bar-group bar-tools" role="group" aria-label="Page">
    <button type="button" class="bar-button" data-testid="add-seat" ?disabled=${t.length>=4} @click=${()=>e.addPane()}>Add a seat</button>
 ${Ac(e,`traffic`,`Traffic`)} ${Ac(e,`faults`,`Faults`)}
    <select class="bar-select" aria-label="Theme" data-testid="theme" @change=${t=>e.showTheme(t.target.value)}>
      ${yc.map(e=>P`<option value=${e.theme} ?selected=${e.theme===n}>${e.words}</option>`)}
    </select>
    <button type="button" class="bar-button" aria-label="Keys" title="Keys" data-testid="shortcuts" @click=${()=>e.showShortcuts(!0)}>?</button>
  </div>`}function Ac(e,t,n){let r=e.state.tool===t;return P`<button type="button" class="bar-button" data-testid=${t} aria-pressed=${r} @click=${()=>e.showTool(r?void 0:t)}>${n}</button>`}function jc(e){let{panes:t,current:n}=e.state;return t.length<2?L:P`<nav class="seat-tabs" aria-label="Seats">${t.map(t=>P`<button type="button" class="seat-tab" aria-current=${t===n} @click=${()=>e.select(t)}>${t.title||`Choose a seat`}</button>`)}</nav>`}function Mc(e){let{faults:t}=e,{kinds:n,kind:r,pending:i,told:a}=t.state,o=n.find(e=>e.kind===r);return P`<p class="muted">They strike the bot; seats are spared.</p>
    <form class="fault-form" @submit=${e=>{e.preventDefault(),t.make()}}>
      <label class="tool-label">Fault ${Nc(e,n,r)}</label>
      ${o?P`<p>${o.description}</p>${o.parameters.map(t=>Pc(e,t))}`:L}
      <button type="submit" class="button button-4" data-testid="make-fault" ?disabled=${!o}>Make it happen</button>
      <p role="status" class=${a?.wrong?`failure`:`muted`} data-testid="fault-told">${a?.words??``}</p>
    </form>
    <h3>In force</h3>
    ${i.length===0?P`<p class="muted">None.</p>`:P`<ul class="pending">
            ${i.map(e=>P`<li data-testid="fault">
                <span><b>${e.kind}</b> <span class="muted">${dc(e)}</span></span>
                <button type="button" class="button button-2" aria-label="End ${e.kind}" @click=${()=>t.end(e.id)}>End</button>
              </li>`)}
          </ul>
          <button type="button" class="button button-2" data-testid="end-faults" @click=${()=>t.end()}>End all</button>`}`}function Nc({faults:e},t,n){let r=[...new Set(t.map(({on:e})=>e))];return P`<select class="tool-field" data-testid="fault-kind" .value=${$o(n)} @change=${t=>e.choose(t.target.value)}>
    ${r.map(e=>P`<optgroup label=${e}>
        ${t.filter(t=>t.on===e).map(({kind:e})=>P`<option value=${e} ?selected=${e===n}>${e.replaceAll(`_`,` `)}</option>`)}
      </optgroup>`)}
  </select>`}function Pc(e,t){return P`<label class="tool-label">
    <span>${t.name.replace(/_ms$/,``).replaceAll(`_`,` `)}${t.required?P` <span class="required" aria-hidden="true">*</span>`:L} <span class="muted">${t.description}</span></span>
    ${Fc(e,t)}
  </label>`}function Fc({faults:e,state:t},n){let r=e.state.values[n.name]??``,i=t=>e.fill(n.name,t.target.value),a=Ic(n,t.world),o=!!n.required;return a?P`<select class="tool-field" data-testid="fault-${n.name}" ?required=${o} .value=${$o(r)} @change=${i}>
      <option value="">${n.default===void 0?`–`:`as it is: ${String(n.default)}`}</option>
      ${a.map(({value:e,words:t})=>P`<option value=${e}>${t}</option>`)}
    </select>`:P`<input class="tool-field" data-testid="fault-${n.name}" type=${n.type===`integer`?`number`:`text`} min="0" placeholder=${String(n.default??``)} ?required=${o} .value=${$o(r)} @input=${i} />`}function Ic({type:e,choices:t},n){switch(e){case`boolean`:return[{value:`true`,words:`yes`}];case`choice`:return(t??[]).map(e=>({value:e,words:e}));case`seat`:return(n?.seats??[]).map(e=>({value:e.seat,words:Wi(e)}));case`channel`:return(n?.channels??[]).map(({id:e,name:t})=>({value:e,words:`#${t}`}))}}var Lc=200;function Rc({traffic:e}){let{state:t}=e,n=mc(t),r=t=>e.update(e=>Object.assign(e,t));return P`<p class="muted">Requests of the bot's with their answers, and what came on its gateway. Tokens are left out.</p>
    <div class="tool-row">
      <input class="tool-field" type="search" placeholder="Filter: words, a route, an ID" aria-label="Filter" data-testid="traffic-filter" .value=${t.words} @input=${e=>r({words:e.target.value})} />
      <select class="tool-field" aria-label="Which" @change=${e=>r({on:e.target.value})}>
        <option value="">All</option>
        <option value="rest">REST</option>
        <option value="gateway">Gateway</option>
      </select>
      <button type="button" class="button button-2" aria-pressed=${t.paused} @click=${()=>r({paused:!t.paused})}>${t.paused?`Go on`:`Pause`}</button>
    </div>
    ${t.broken?P`<p class="failure" role="alert">The rehearsal server does not answer; it is asked again.</p>`:L}
    <p class="muted" role="status">${n.length} of ${t.passed.length}${n.length>Lc?`, the newest ${Lc} shown`:``}</p>
    <div class="traffic" data-testid="traffic">
      ${br(n.slice(0,Lc),({id:e})=>e,n=>zc(n,t.open.has(n.id),t=>e.toggle(n.id,t)))}
    </div>`}function zc(e,t,n){let r=e.at.slice(11,19),i=(e.status??0)>=400;return P`<details data-testid="passed" .open=${t} @toggle=${e=>n(e.target.open)}>
    <summary>
      <time class="muted" datetime=${e.at}>${r}</time>
      <span class="way" title=${e.from===`bot`?`from the bot`:`to the bot`}>${e.from===`bot`?`→`:`←`}<span class="hidden">${e.from===`bot`?`from the bot`:`to the bot`}</span></span>
      <span class="passed-name">${e.name}</span>
      ${e.status?P`<span class=${i?`status failed`:`status`}>${e.status}</span>`:L}
    </summary>
    ${t?P`${Vc(e.on===`rest`?`Sent`:`Packet`,e.sent)} ${Bc(e)} ${Vc(`Answer`,e.answer)}`:L}
  </details>`}function Bc({files:e}){return e?.length?P`<p>Files: ${e.map(({filename:e,size:t})=>`${e} (${t} bytes)`).join(`, `)}</p>`:L}function Vc(e,t){if(t==null)return L;let n=JSON.stringify(t,null,2);return P`<div class="passed-head"><h4>${e}</h4><button type="button" class="link" @click=${e=>void Hc(e,n)}>Copy</button></div>
    <pre tabindex="0" aria-label=${e}>${n}</pre>`}async function Hc({target:e},t){let n=e;try{await navigator.clipboard.writeText(t),n.textContent=`Copied`}catch{n.textContent=`The browser does not let it be copied`}}var Uc={traffic:`Traffic`,faults:`Faults`};function Wc(e){let{tool:t}=e.state;return t?P`<aside class="dock" aria-label=${Uc[t]} data-testid="dock" @keydown=${t=>t.key===`Escape`&&e.showTool(void 0)}>
    <header class="dock-head">
      <h2 tabindex="-1">${Uc[t]}</h2>
      <button type="button" class="icon-button" aria-label="Close ${Uc[t]}" data-testid="close-dock" @click=${()=>e.showTool(void 0)}>${ao}</button>
    </header>
    <div class="dock-body">${t===`traffic`?Rc(e):Mc(e)}</div>
  </aside>`:L}var Gc=e=>t=>t.state.current&&e(t.state.current),Kc=[{title:`Everywhere`,list:[{keys:`? or Ctrl + /`,words:`This list`,on:{key:`/`,ctrl:!0,run:e=>e.showShortcuts(!0)}},{keys:`F6`,words:`The next seat`,on:{key:`F6`,run:e=>e.step(1)}},{keys:`Shift + F6`,words:`The seat before`,on:{key:`F6`,shift:!0,run:e=>e.step(-1)}},{keys:`Alt + ↓`,words:`The channel below`,on:{key:`ArrowDown`,alt:!0,run:Gc(e=>e.stepChannel(1))}},{keys:`Alt + ↑`,words:`The channel above`,on:{key:`ArrowUp`,alt:!0,run:Gc(e=>e.stepChannel(-1))}},{keys:`Alt + Shift + ↓`,words:`The next unread channel`,on:{key:`ArrowDown`,alt:!0,shift:!0,run:Gc(e=>e.stepChannel(1,!0))}},{keys:`Alt + Shift + ↑`,words:`The unread channel before`,on:{key:`ArrowUp`,alt:!0,shift:!0,run:Gc(e=>e.stepChannel(-1,!0))}},{keys:`/`,words:`Begin a command`},{keys:`Esc`,words:`Close what is open`}]},{title:`While typing`,list:[{keys:`↑ ↓`,words:`Choose in the list above`},{keys:`Tab`,words:`Take it, and go to the next option`},{keys:`Enter`,words:`Take it; send when nothing is missing`},{keys:`Shift + Enter`,words:`A new line`}]}];function qc(e,t){if(t.defaultPrevented)return!1;if(!Yc(t)&&!t.ctrlKey&&!t.altKey&&!t.metaKey){if(t.key===`?`)return e.showShortcuts(!0),!0;if(t.key===`/`)return e.state.current?.beginCommand()??!1}let n=Kc.flatMap(({list:e})=>e).find(({on:e})=>e&&Jc(e,t));return n?.on?.run(e),n!==void 0}function Jc({key:e,alt:t=!1,shift:n=!1,ctrl:r=!1},i){return i.key===e&&i.altKey===t&&i.shiftKey===n&&(i.ctrlKey||i.metaKey)===r}function Yc({target:e}){return e instanceof Element&&e.closest(`input, textarea, select, [contenteditable], dialog`)!==null}var Xc=class extends R{static properties={heading:{},body:{attribute:!1}};opener=null;createRenderRoot(){return this}connectedCallback(){super.connectedCallback(),this.opener=document.activeElement}firstUpdated(){this.querySelector(`dialog`).showModal()}disconnectedCallback(){super.disconnectedCallback(),this.opener?.focus?.()}render(){return P`<dialog class="modal" aria-label=${this.heading} @close=${()=>this.dispatchEvent(new CustomEvent(`leave`))}>
      <form method="dialog">
        <header>
          <h2>${this.heading}</h2>
          <button type="submit" class="icon-button" aria-label="Close">${ao}</button>
        </header>
        <div class="modal-body">${this.body}</div>
      </form>
    </dialog>`}};customElements.define(`page-dialog`,Xc);function Zc(e,t,n){return P`<page-dialog heading=${e} .body=${t} @leave=${n}></page-dialog>`}function Qc(e){return e.state.shortcuts?Zc(`Keys`,Kc.map(({title:e,list:t})=>P`<h3>${e}</h3>
      <dl class="keys">${t.map(({keys:e,words:t})=>P`<dt><kbd>${e}</kbd></dt><dd>${t}</dd>`)}</dl>`),()=>e.showShortcuts(!1)):L}function $c(e){let{broken:t,panes:n,current:r}=e.state;return P`<div class="shell">
    ${Dc(e)}
    ${t?P`<p class="broken" role="alert">${t}</p>`:L}
    <div class="table">
    <main class="panes ${n.length>1?`several`:``}">
      ${br(n,({id:e})=>e,e=>(e.element.classList.toggle(`current`,e===r),e.element))}
    </main>
    ${Wc(e)}
    </div>
    <p class="hidden" role="status" data-testid="news">${e.state.news}</p>
    ${Qc(e)}
  </div>`}var el=document.getElementById(`app`),tl=new Ec;tl.subscribe(()=>{Oe($c(tl),el),tl.changed()}),window.addEventListener(`hashchange`,()=>tl.follow()),window.addEventListener(`online`,()=>{for(let e of tl.state.panes)e.hurry()}),el.addEventListener(`focusin`,({target:e})=>{let t=tl.state.panes.find(({element:t})=>t.contains(e));t&&tl.select(t)}),document.addEventListener(`keydown`,e=>{e.key===`Escape`&&tl.showMenu(!1),qc(tl,e)&&e.preventDefault()}),tl.begin();
var e=(e,t)=>()=>(t||(e((t={exports:{}}).exports,t,t.exports),e=null),t.exports),t=globalThis,n=t.ShadowRoot&&(t.ShadyCSS===void 0||t.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,r=Symbol(),i=new WeakMap,a=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==r)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(n&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=i.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&i.set(t,e))}return e}toString(){return this.cssText}},o=e=>new a(typeof e==`string`?e:e+``,void 0,r),s=(e,...t)=>new a(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,r),c=(e,r)=>{if(n)e.adoptedStyleSheets=r.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of r){let r=document.createElement(`style`),i=t.litNonce;i!==void 0&&r.setAttribute(`nonce`,i),r.textContent=n.cssText,e.appendChild(r)}},l=n?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return o(t)})(e):e,{is:u,defineProperty:d,getOwnPropertyDescriptor:f,getOwnPropertyNames:p,getOwnPropertySymbols:m,getPrototypeOf:h}=Object,g=globalThis,_=g.trustedTypes,v=_?_.emptyScript:``,y=g.reactiveElementPolyfillSupport,b=(e,t)=>e,x={toAttribute(e,t){switch(t){case Boolean:e=e?v:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},ee=(e,t)=>!u(e,t),te={attribute:!0,type:String,converter:x,reflect:!1,useDefault:!1,hasChanged:ee};Symbol.metadata??=Symbol(`metadata`),g.litPropertyMetadata??=new WeakMap;var S=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=te){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&d(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=f(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??te}static _$Ei(){if(this.hasOwnProperty(b(`elementProperties`)))return;let e=h(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(b(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(b(`properties`))){let e=this.properties,t=[...p(e),...m(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(l(e))}else e!==void 0&&t.push(l(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return c(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?x:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?x:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??ee)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};S.elementStyles=[],S.shadowRootOptions={mode:`open`},S[b(`elementProperties`)]=new Map,S[b(`finalized`)]=new Map,y?.({ReactiveElement:S}),(g.reactiveElementVersions??=[]).push(`2.1.2`);var ne=globalThis,re=e=>e,ie=ne.trustedTypes,ae=ie?ie.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,oe=`$lit$`,C=`lit$${Math.random().toFixed(9).slice(2)}$`,w=`?`+C,se=`<${w}>`,T=document,ce=()=>T.createComment(``),E=e=>e===null||typeof e!=`object`&&typeof e!=`function`,D=Array.isArray,le=e=>D(e)||typeof e?.[Symbol.iterator]==`function`,ue=`[ 	
\f\r]`,de=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,fe=/-->/g,pe=/>/g,O=RegExp(`>|${ue}(?:([^\\s"'>=/]+)(${ue}*=${ue}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),me=/'/g,he=/"/g,ge=/^(?:script|style|textarea|title)$/i,_e=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),k=_e(1),A=_e(2),j=Symbol.for(`lit-noChange`),M=Symbol.for(`lit-nothing`),ve=new WeakMap,ye=T.createTreeWalker(T,129);function be(e,t){if(!D(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return ae===void 0?t:ae.createHTML(t)}var xe=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=de;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===de?c[1]===`!--`?o=fe:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=O):(ge.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=O):o=pe:o===O?c[0]===`>`?(o=i??de,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?O:c[3]===`"`?he:me):o===he||o===me?o=O:o===fe||o===pe?o=de:(o=O,i=void 0);let d=o===O&&e[t+1].startsWith(`/>`)?` `:``;a+=o===de?n+se:l>=0?(r.push(s),n.slice(0,l)+oe+n.slice(l)+C+d):n+C+(l===-2?t:d)}return[be(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},Se=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=xe(t,n);if(this.el=e.createElement(l,r),ye.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=ye.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(oe)){let t=u[o++],n=i.getAttribute(e).split(C),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?De:r[1]===`?`?Oe:r[1]===`@`?ke:Ee}),i.removeAttribute(e)}else e.startsWith(C)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(ge.test(i.tagName)){let e=i.textContent.split(C),t=e.length-1;if(t>0){i.textContent=ie?ie.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],ce()),ye.nextNode(),c.push({type:2,index:++a});i.append(e[t],ce())}}}else if(i.nodeType===8){if(i.data===w)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(C,e+1))!==-1;)c.push({type:7,index:a}),e+=C.length-1}}a++}}static createElement(e,t){let n=T.createElement(`template`);return n.innerHTML=e,n}};function Ce(e,t,n=e,r){if(t===j)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=E(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=Ce(e,i._$AS(e,t.values),i,r)),t}var we=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??T).importNode(t,!0);ye.currentNode=r;let i=ye.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new Te(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Ae(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=ye.nextNode(),a++)}return ye.currentNode=T,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},Te=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=M,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=Ce(this,e,t),E(e)?e===M||e==null||e===``?(this._$AH!==M&&this._$AR(),this._$AH=M):e!==this._$AH&&e!==j&&this._(e):e._$litType$===void 0?e.nodeType===void 0?le(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==M&&E(this._$AH)?this._$AA.nextSibling.data=e:this.T(T.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=Se.createElement(be(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new we(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=ve.get(e.strings);return t===void 0&&ve.set(e.strings,t=new Se(e)),t}k(t){D(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(ce()),this.O(ce()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=re(e).nextSibling;re(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Ee=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=M,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=M}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=Ce(this,e,t,0),a=!E(e)||e!==this._$AH&&e!==j,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=Ce(this,r[n+o],t,o),s===j&&(s=this._$AH[o]),a||=!E(s)||s!==this._$AH[o],s===M?e=M:e!==M&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===M?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},De=class extends Ee{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===M?void 0:e}},Oe=class extends Ee{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==M)}},ke=class extends Ee{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=Ce(this,e,t,0)??M)===j)return;let n=this._$AH,r=e===M&&n!==M||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==M&&(n===M||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Ae=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){Ce(this,e)}},je={M:oe,P:C,A:w,C:1,L:xe,R:we,D:le,V:Ce,I:Te,H:Ee,N:Oe,U:ke,B:De,F:Ae},Me=ne.litHtmlPolyfillSupport;Me?.(Se,Te),(ne.litHtmlVersions??=[]).push(`3.3.3`);var Ne=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new Te(t.insertBefore(ce(),e),e,void 0,n??{})}return i._$AI(e),i},Pe=globalThis,N=class extends S{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Ne(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return j}};N._$litElement$=!0,N.finalized=!0,Pe.litElementHydrateSupport?.({LitElement:N});var Fe=Pe.litElementPolyfillSupport;Fe?.({LitElement:N}),(Pe.litElementVersions??=[]).push(`4.2.2`);var Ie=class extends Event{constructor(e,t,n,r){super(`context-request`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t,this.callback=n,this.subscribe=r??!1}};function Le(e){return e}var Re=class{constructor(e,t,n,r){if(this.subscribe=!1,this.provided=!1,this.value=void 0,this.t=(e,t)=>{this.unsubscribe&&(this.unsubscribe!==t&&(this.provided=!1,this.unsubscribe()),this.subscribe||this.unsubscribe()),this.value=e,this.host.requestUpdate(),this.provided&&!this.subscribe||(this.provided=!0,this.callback&&this.callback(e,t)),this.unsubscribe=t},this.host=e,t.context!==void 0){let e=t;this.context=e.context,this.callback=e.callback,this.subscribe=e.subscribe??!1}else this.context=t,this.callback=n,this.subscribe=r??!1;this.host.addController(this)}hostConnected(){this.dispatchRequest()}hostDisconnected(){this.unsubscribe&&=(this.unsubscribe(),void 0)}dispatchRequest(){this.host.dispatchEvent(new Ie(this.context,this.host,this.t,this.subscribe))}},ze=class{get value(){return this.o}set value(e){this.setValue(e)}setValue(e,t=!1){let n=t||!Object.is(e,this.o);this.o=e,n&&this.updateObservers()}constructor(e){this.subscriptions=new Map,this.updateObservers=()=>{for(let[e,{disposer:t}]of this.subscriptions)e(this.o,t)},e!==void 0&&(this.value=e)}addCallback(e,t,n){if(!n)return void e(this.value);this.subscriptions.has(e)||this.subscriptions.set(e,{disposer:()=>{this.subscriptions.delete(e)},consumerHost:t});let{disposer:r}=this.subscriptions.get(e);e(this.value,r)}clearCallbacks(){this.subscriptions.clear()}},Be=class extends Event{constructor(e,t){super(`context-provider`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t}},Ve=class extends ze{constructor(e,t,n){super(t.context===void 0?n:t.initialValue),this.onContextRequest=e=>{if(e.context!==this.context)return;let t=e.contextTarget??e.composedPath()[0];t!==this.host&&(e.stopPropagation(),this.addCallback(e.callback,t,e.subscribe))},this.onProviderRequest=e=>{if(e.context!==this.context||(e.contextTarget??e.composedPath()[0])===this.host)return;let t=new Set;for(let[e,{consumerHost:n}]of this.subscriptions)t.has(e)||(t.add(e),n.dispatchEvent(new Ie(this.context,n,e,!0)));e.stopPropagation()},this.host=e,this.context=t.context===void 0?t:t.context,this.attachListeners(),this.host.addController?.(this)}attachListeners(){this.host.addEventListener(`context-request`,this.onContextRequest),this.host.addEventListener(`context-provider`,this.onProviderRequest)}hostConnected(){this.host.dispatchEvent(new Be(this.context,this.host))}};function He({context:e}){return(t,n)=>{let r=new WeakMap;if(typeof n==`object`)return{get(){return t.get.call(this)},set(e){return r.get(this).setValue(e),t.set.call(this,e)},init(t){return r.set(this,new Ve(this,{context:e,initialValue:t})),t}};{t.constructor.addInitializer((t=>{r.set(t,new Ve(t,{context:e}))}));let i=Object.getOwnPropertyDescriptor(t,n),a;if(i===void 0){let e=new WeakMap;a={get(){return e.get(this)},set(t){r.get(this).setValue(t),e.set(this,t)},configurable:!0,enumerable:!0}}else{let e=i.set;a={...i,set(t){r.get(this).setValue(t),e?.call(this,t)}}}Object.defineProperty(t,n,a);return}}}function Ue({context:e,subscribe:t}){return(n,r)=>{typeof r==`object`?r.addInitializer((function(){new Re(this,{context:e,callback:e=>{n.set.call(this,e)},subscribe:t})})):n.constructor.addInitializer((n=>{new Re(n,{context:e,callback:e=>{n[r]=e},subscribe:t})}))}}var We=e=>(t,n)=>{n===void 0?customElements.define(e,t):n.addInitializer(()=>{customElements.define(e,t)})},Ge={attribute:!0,type:String,converter:x,reflect:!1,hasChanged:ee},Ke=(e=Ge,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function P(e){return(t,n)=>typeof n==`object`?Ke(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}var qe={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Je=e=>(...t)=>({_$litDirective$:e,values:t}),Ye=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},Xe=Je(class extends Ye{constructor(e){if(super(e),e.type!==qe.ATTRIBUTE||e.name!==`class`||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return` `+Object.keys(e).filter(t=>e[t]).join(` `)+` `}update(e,[t]){if(this.st===void 0){this.st=new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(` `).split(/\s/).filter(e=>e!==``)));for(let e in t)t[e]&&!this.nt?.has(e)&&this.st.add(e);return this.render(t)}let n=e.element.classList;for(let e of this.st)e in t||(n.remove(e),this.st.delete(e));for(let e in t){let r=!!t[e];r===this.st.has(e)||this.nt?.has(e)||(r?(n.add(e),this.st.add(e)):(n.remove(e),this.st.delete(e)))}return j}}),F=e=>e??M;function I(e,t,n){return e?t(e):n?.(e)}var{I:Ze}=je,Qe=e=>e,$e=e=>e.strings===void 0,et=()=>document.createComment(``),tt=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new Ze(r.insertBefore(et(),i),r.insertBefore(et(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=Qe(e).nextSibling;Qe(r).insertBefore(e,i),e=t}}}return n},nt=(e,t,n=e)=>(e._$AI(t,n),e),rt={},it=(e,t=rt)=>e._$AH=t,at=e=>e._$AH,ot=e=>{e._$AR(),e._$AA.remove()},st=(e,t)=>{let n=e._$AN;if(n===void 0)return!1;for(let e of n)e._$AO?.(t,!1),st(e,t);return!0},ct=e=>{let t,n;do{if((t=e._$AM)===void 0)break;n=t._$AN,n.delete(e),e=t}while(n?.size===0)},lt=e=>{for(let t;t=e._$AM;e=t){let n=t._$AN;if(n===void 0)t._$AN=n=new Set;else if(n.has(e))break;n.add(e),ft(t)}};function ut(e){this._$AN===void 0?this._$AM=e:(ct(this),this._$AM=e,lt(this))}function dt(e,t=!1,n=0){let r=this._$AH,i=this._$AN;if(i!==void 0&&i.size!==0){if(t){if(Array.isArray(r))for(let e=n;e<r.length;e++)st(r[e],!1),ct(r[e]);else r!=null&&(st(r,!1),ct(r))}else st(this,e)}}var ft=e=>{e.type==qe.CHILD&&(e._$AP??=dt,e._$AQ??=ut)},pt=class extends Ye{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,t,n){super._$AT(e,t,n),lt(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),t&&(st(this,e),ct(this))}setValue(e){if($e(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}},L=Je(class extends pt{host;element;prevData={};eventData={};render(e){return M}update(e,[t]){this.element!==e.element&&(this.element=e.element),this.host=e.options?.host??this.element,this.apply(t),this.groom(t),this.prevData={...t}}apply(e){if(!e)return;let{prevData:t,element:n}=this;for(let[r,i]of Object.entries(e)){if(i===t[r])continue;let e=r.slice(1);switch(r[0]){case`@`:this.eventData[e]=i,this.applyEvent(e,i);break;case`.`:n[e]=i;break;case`?`:i?n.setAttribute(e,``):n.removeAttribute(e);break;default:i===null?n.removeAttribute(r):n.setAttribute(r,String(i))}}}groom(e){let{prevData:t,element:n}=this;if(t)for(let[r,i]of Object.entries(t)){let t=r.slice(1);if(!e||!(r in e)&&n[t]===i)switch(r[0]){case`@`:this.groomEvent(t,i);break;case`.`:n[t]=void 0;break;case`?`:n.removeAttribute(t);break;default:n.removeAttribute(r)}}}applyEvent(e,t){let{prevData:n,element:r}=this;this.eventData[e]=t,n[e]&&r.removeEventListener(e,this,t),r.addEventListener(e,this,t)}groomEvent(e,t){let{element:n}=this;Reflect.deleteProperty(this.eventData,e),n.removeEventListener(e,this,t)}handleEvent(e){let t=this.eventData[e.type];typeof t==`function`?t.call(this.host,e):t.handleEvent(e)}disconnected(){let{eventData:e,element:t}=this;for(let[n,r]of Object.entries(e)){let e=n.slice(1);t.removeEventListener(e,this,r)}}reconnected(){let{eventData:e,element:t}=this;for(let[n,r]of Object.entries(e)){let e=n.slice(1);t.addEventListener(e,this,r)}}}),mt=A`
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
`;function ht(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${mt}
	</svg>`}var gt=A`
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
`;function _t(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${gt}
	</svg>`}var vt=A`
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
`;function yt(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${vt}
	</svg>`}var bt=A`
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
`;function xt(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${bt}
	</svg>`}var St=A`
	<path d="M6.563.875h-.438V.438H4.812v1.313h-.438V.875h-.436V.438h-.875v.438h-.438v.875h-.437V.438H.875v.438H.438v1.75h.438v.438h.875v.438h.438v.875h.438v.438h.438v.438h.875v-.438h.438v-.438h.438V3.5h.438v-.437h.875v-.438h.438z" fill="#ff7fc0"/>
	<path d="M3.938 0h-.875v.438h.875zm-1.75 0H.875v.438h1.313zm3.938 0H4.813v.438h1.313zm.438.438h-.438v.438h.438zm.438.438h-.438v1.75h.438zM4.377.438h-.439v.438h.438v.875h.438V.438zm-2.189 0v1.313h.438V.875h.438V.438zm-1.313 0H.438v.438h.438zM.438.875H0v1.75h.438zm.438 1.75H.438v.438h.438zm.875.438H.875v.438h.875zm4.375 0h-.875v.438h.875zm.438-.438h-.438v.438h.438zM5.251 3.938V3.5h-.438v.875h1.75v-.437zM1.75 3.5v.438H.438v.438h1.75V3.5zm-1.313.875H0v1.75h.438zm.438 1.75H.438v.438h.438zm5.25.438H.875v.438h5.25zm.438-.438h-.438v.438h.438zm.438-1.75h-.438v1.75h.438zm-4.376 0h-.437v.438h.438zm.438.438h-.438v.438h.438zm1.313 0h-.438v.438h.438zm.438-.438h-.438v.438h.438zm-.875.875h-.876v.438h.875z" fill="#000"/>
	<path d="M4.813 4.375v.438h-.438v.438h-.437v.438h-.875v-.438h-.438v-.438h-.437v-.438H.438v1.75h.438v.438h5.25v-.438h.438v-1.75z" fill="#6be473"/>
	<path d="M1.75 5.25h-.437v.438h.438zm-.438-.438H.875v.438h.438zM5.25 6.125v-.438h-.438v.438h-.874v-.438h-.875v.438h-.875v-.438H1.75v.438H.875v.438h5.25v-.438zm.438-.875H5.25v.438h.438zm.438-.438h-.438v.438h.438zm.438.875h-.438v.438h.438z" fill="#008456"/>
	<path d="M2.625 3.938h-.437v.438h.438zm.438.438h-.438v.438h.438zm1.313 0h-.438v.438h.438zm.438-.438h-.438v.438h.438zm.438-.875h-.438v.438h.438zm.875-.438h-.438v.438h.438zm.438-.875h-.438v.875h.438zM3.94 4.813h-.877v.438h.875z" fill="#ff1c90"/>
	<path d="M4.375 5.25h-.437v.438h.438zm.438-.438h-.438v.438h.438zm.438-.438h-.438v.438h.438zm-4.813.001v.875h.438v-.438h1.313v-.438zm.438-3.5H.438v.875h.438zM2.189.437H.875v.438h1.313zm.875.438h-.439v.438h.438zm.875-.438h-.876v.438h.875zm1.313 0h-.438v.875h.438V.875h.875V.438z" fill="#f0f0f0"/>
`;function Ct(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${St}
	</svg>`}var wt=A`
	<path d="M3.063.875v.438h.875V.875zm.875-.438v.438h1.75V.438zm1.75.438v.438h.438V.875zm.438.438v.438h.438v-.438zm.438.438v2.188h.438V1.75zm-.438 2.188v.875h.438v-.876zm-.438.875v.438h.438v-.438zm-.875.438v.438h.875v-.438zm-.875.438v.438h.875V5.69zm-.875.438v.438h.875v-.438z" fill="#000"/>
	<path d="M6.563 1.75h-.438v-.437h-.438V.875H3.938v.438h-.875V.875h-1.75v.438H.875v.438H.438v2.188h.438v.875h.438v.438h.875v.438h.875v.438h.875V5.69h.875v-.438h.875v-.438h.438v-.876h.438z" fill="#ff7fc0"/>
	<path d="M6.563 1.75h-.438v2.188h.438zm-.438 2.188h-.438v.875h.438zm-4.812 0H.875v.875h.438zm4.375.875h-.875v.438h.875zm-.875.438h-.875v.438h.875zm-.875.438h-.875v.438h.875zm-.875-.438h-.875v.438h.875zm-.875-.438h-.875v.438h.875z" fill="#ff1b90"/>
	<path d="M1.313.438v.438h1.75V.438zM.875.875v.438h.438V.875zm-.437.438v.438h.438v-.438zM0 1.75v2.188h.438V1.75zm.438 2.188v.875h.438v-.875zm.438.875v.438h.438v-.438zm.438.438v.438h.875v-.438zm.875.438v.438h.875v-.438z" fill="#000"/>
	<path d="M1.313.875v.438h1.75V.875zm2.625 0v.438h1.75V.875zm-.875.438v.438h.875v-.438z" fill="#f0f0f0"/>
	<path opacity=".6" d="M4.813 2.625v-.437h-.875v.438h-.875v-.438h-.875v.438H1.75v1.313h.438v.438h.879v.438h.875v-.438h.871v-.439h.438V2.625z" fill="#fff"/>
	<path d="M5.688 1.313v.438h.438v-.438zm-4.813 0v.438h.438v-.438zm.438.438v.438h.438V1.75zM.438 1.75v.875h.438V1.75z" fill="#f0f0f0"/>
`;function Tt(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${wt}
	</svg>`}var Et=A`
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
`;function Dt(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Et}
	</svg>`}var Ot=A`
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
`;function kt(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Ot}
	</svg>`}var At=A`
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
`;function jt(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${At}
	</svg>`}var Mt=A`
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
`;function Nt(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Mt}
	</svg>`}var Pt=A`
	<path d="M6.125 2.188v-.875h-.438V.875h-.438V.438h-.875v.438h.438v.438h.438v1.75h-.438v.438h-.438v.438H2.625V3.5h-.437v-.437H1.75v-1.75h.438V.875h.438V.438H1.75v.438h-.437v.438H.875v.875H.438v2.625h.438v.875h.438v.438h.875v.438h2.625v-.438h.875v-.438h.438v-.875h.438V2.188z" fill="#b79cf8"/>
	<path d="M2.625 0H1.75v.438h.875zM.875 1.313H.438v.875h.438zm1.313 0H1.75v1.75h.438zm2.188 2.188H2.625v.438h1.75z" fill="#000"/>
	<path d="M4.375 3.938h-1.75v.438h1.75z" fill="#f0f0f0"/>
	<path d="M.438 2.188H0v2.625h.438zm4.375 4.375H2.188v.438h2.625z" fill="#000"/>
	<path d="M.875 4.375H.438v.438h.438zm4.813.875h-.875v.438H2.188V5.25h-.875v-.438H.875v.875h.438v.438h.875v.438h2.625v-.438h.875v-.438h.438v-.875h-.438zm.875-.875h-.438v.438h.438z" fill="#816bee"/>
	<path d="M1.75.438h-.437v.438h.438zm-.437.437H.875v.438h.438z" fill="#000"/>
	<path d="M2.625.438H1.75v.438h.875zM1.75.875h-.437v.438h.438zm-.437.438H.875v.438h.438zm-.438.875H.438v.438h.438zm.438.438H.875v.438h.438zm.875.438H1.75v.438h.438zm.438.438h-.438v.438h.438zm2.625-.438h-.438v.438h.438zM4.813.439h-.438v.438h.438zm0 3.063h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.063.438h-.438v.438h.438zm-.438.437h-.437v.438h.438zm0 2.188h-.437v.438h.438zm-1.75 1.75H.438v.875h.438zm.438.875H.875v.438h.438zM5.251 0h-.875v.438h.875zm.438 6.125h-.875v.438h.875zm-3.5 0h-.876v.438h.875zm4.374-4.812h-.438v.875h.438zm-1.313 0h-.438v1.75h.438zM7 2.188h-.438v2.625H7zM5.687.438h-.438v.438h.438zm.438.438h-.438v.438h.438zM4.375.438h-.437v.438h.438zm.438.438h-.438v.438h.438zm0 2.188h-.438v.438h.438zm1.75 1.75h-.438v.875h.438zm-.438.875h-.438v.438h.438z" fill="#000"/>
	<path d="M2.188.875H1.75v.438h.438z" fill="#b79cf8"/>
`;function Ft(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Pt}
	</svg>`}var It=A`
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
`;function Lt(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${It}
	</svg>`}var Rt=A`
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
`;function zt(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Rt}
	</svg>`}var Bt=A`
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
`;function Vt(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Bt}
	</svg>`}var Ht=A`
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
`;function Ut(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Ht}
	</svg>`}var Wt=A`
	<path d="M5.688 1.313V.875h-.875v.438h-.438V.875h-.437V.438h-.875v.438h-.438v.438h-.437V.875h-.875v.438H.875v1.75h.875v.438h.438v-.438h2.625v.438h.438v-.438h.875v-1.75z" fill="#d1cdd5"/>
	<path d="M6.125 3.938V3.5h-1.75v-.437h-1.75v.438H.875v.438H.438v1.313h.438v.438h1.75v.438h.438v.438h.875v-.438h.438V5.69h1.75v-.438h.438V3.938z" fill="#57595f"/>
	<path d="M3.938 0h-.875v.438h.875zm-.875.438h-.438v.438h.438zm1.313 0h-.438v.438h.438zm1.313 0h-.875v.438h.875zm.438.438h-.438v.438h.438zm-1.313 0h-.438v.438h.438zM2.625.875h-.437v.438h.438zM2.188.438h-.875v.438h.875zm-1.313.875H.438v1.75h.438zm.438-.438H.875v.438h.438zM.875 3.5H.438v.438h.438zm-.437.438H0v1.313h.438zm.438 1.313H.438v.438h.438zm1.75.438H.875v.438h1.75zm.438.438h-.439v.438h.438zm.875.438h-.876v.438h.875zm.438-.438h-.439v.438h.438zm1.75-.438h-1.75v.438h1.75zm.438-.438h-.438v.438h.438zm.438-1.313h-.438v1.313h.438zM6.565 3.5h-.438v.438h.438zm0-2.188h-.438v1.75h.438zM2.188 3.5H1.75v.438h.438zm.438-.438h-.438V3.5h.438zm1.75-.438H2.625v.438h1.75zm.438.438h-.438V3.5h.438zm.438.438h-.438v.438h.438zm.438-.438h-.438V3.5h.875v-.437zm-4.377.001H.875v.438h.875v-.438z" fill="#000"/>
	<path d="M.875 4.813H.438v.438h.438zm.438.438H.875v.438h.438zm1.75.438h-.438v.438h.438zm1.313 0h-.438v.438h.438zm-.438.438h-.875v.438h.875zm2.188-.875h-.438v.438h.438zm.438-1.313h-.438v1.313h.438z" fill="#35363a"/>
	<path d="M1.313 2.625H.875v.438h.438zm.875.438H1.75v.438h.438zm3.063 0h-.438v.438h.438zm-2.626-.438h-.437v.438h.438zm2.188 0h-.438v.438h.438z" fill="#847d8b"/>
	<path d="M5.25 3.063h-.438v.438h.438zm-.875-.875h-1.75v.438h1.75zm1.75-.438h-.438v1.313h.438z" fill="#847d8b"/>
	<path d="M1.75 1.75h-.437v.438h.438zm-.437-.437H.875v.438h.438zm.875-.438h-.875v.438h.875zm.875 0h-.438v.438h.438zm.875-.438h-.875v.438h.875zm.438.438h-.438v.438h.438zm1.313 0h-.875v.438h.875zm.438.438h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M.875 3.938H.438v.438h.438zm.438-.438H.875v.438h.438zm1.313 0h-.438v.438h.438zm1.75-.438H2.625V3.5h1.75zm.875.875h-.438v.438h.438zm.875-.438h-.875v.438h.875z" fill="#d8d8d8"/>
`;function Gt(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Wt}
	</svg>`}var Kt=A`
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
`;function qt(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Kt}
	</svg>`}var Jt=A`
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
`;function Yt(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Jt}
	</svg>`}var Xt=A`
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
`;function Zt(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Xt}
	</svg>`}var Qt=A`
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
`;function $t(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Qt}
	</svg>`}var en=A`
	<path d="M5.688 2.625v-.437H5.25V1.75h-.438v-.437h-.438V.875h-.436V.438h-.875v.438h-.438v.438h-.437v.438H1.75v.438h-.437v.438H.875v.875H.438v2.188h.438v.438h.875v.438h3.5v-.438h.875v-.438h.438V3.5h-.438v-.875z" fill="#0abbff"/>
	<path d="M3.063 0v.438h.875V0zm-.438.438v.438h.438V.438zm1.313 0v.438h.438V.438zm.438.438v.438h.438V.875zm.438.438v.438h.438v-.439zm.438.438v.438h.438v-.44zm.438.438v.438h.438v-.44zm.438.438v.875h.438v-.878zm-5.69-.003V3.5h.438v-.875zM0 3.5v2.188h.438V3.5zm6.563 0v2.188h.438V3.5zM2.188.875v.438h.438V.875zm-.438.438v.438h.438v-.438zm-.437.437v.438h.438V1.75zm-.438.438v.438h.438v-.438zm-.438 3.5v.438h.438v-.438zm5.688 0v.438h.438v-.438zm-4.375.875v.438h3.5v-.438z" fill="#000"/>
	<path d="M1.75 6.125v.438h3.5v-.438z" fill="#4282d8"/>
	<path d="M.875 6.125v.438h.875v-.438zm5.25.438v-.438H5.25v.438z" fill="#000"/>
	<path d="M3.063.438v.438h.875V.438z" fill="#fff"/>
	<path opacity=".5" d="M4.813 3.5v-.437h-.438v-.438h-.437v-.437h-.875v.438h-.438v.438h-.437v.438H1.75v1.313h.438v.438h2.625v-.438h.438V3.5z" fill="#fff"/>
	<path d="M2.625.875v.438h.438V.875zm-.437.438v.438h.438v-.438zm.438.438v.438h.438V1.75zM1.75 1.75v.438h.438V1.75zm-.437.438v.438h.438v-.438zm-.438.437V3.5h.438v-.875zM.438 3.5v.875h.438V3.5z" fill="#fff"/>
	<path d="M5.25 2.188v.438h.438v-.438zm.438.438v.875h.438v-.876zm.438.875v1.75h-.438v.438H5.25v.438h.875v-.438h.438V3.5zM.875 6.125h.875v-.438H.875z" fill="#4282d8"/>
`;function tn(e={}){return k`<svg
		${L(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${en}
	</svg>`}var nn=globalThis.$discordMessage??{};function rn(){return nn}var an={blue:`https://cdn.discordapp.com/embed/avatars/0.png`,gray:`https://cdn.discordapp.com/embed/avatars/1.png`,green:`https://cdn.discordapp.com/embed/avatars/2.png`,orange:`https://cdn.discordapp.com/embed/avatars/3.png`,red:`https://cdn.discordapp.com/embed/avatars/4.png`,pink:`https://cdn.discordapp.com/embed/avatars/5.png`},on=rn().avatars??{},sn=Object.assign(an,on,{default:an[on.default]??on.default??an.blue}),cn=rn().profiles??{},ln=rn().defaultTheme===`light`?`light`:`dark`,un=rn().defaultMode===`compact`?`compact`:`cozy`,dn=rn().defaultBackground===`none`?`none`:`discord`,fn=new Map([[`heart`,Tt()],[`crystal`,ht()],[`diamond`,_t()],[`explosion`,yt()],[`flame`,xt()],[`flower`,Ct()],[`key`,Dt()],[`leaf`,kt()],[`lightning`,jt()],[`magic`,Nt()],[`moon`,Ft()],[`mushroom`,Lt()],[`mythical`,zt()],[`ornament`,Vt()],[`plasma`,Ut()],[`rock`,Gt()],[`shell`,qt()],[`skull`,Yt()],[`sun`,Zt()],[`sword`,$t()],[`water`,tn()]]),pn=new Intl.DateTimeFormat(`en-US`,{day:`2-digit`,month:`2-digit`,year:`numeric`}),mn=new Intl.DateTimeFormat(`en-US`,{hour12:!0,hour:`2-digit`,minute:`2-digit`}),hn=new Intl.DateTimeFormat(`en-US`,{hour12:!1,hour:`2-digit`,minute:`2-digit`}),gn=e=>e instanceof Date?pn.format(e):e,_n=(e,t=!1)=>e instanceof Date?t?hn.format(e):mn.format(e):e;function vn(e,t=!1,n=!1){if(!(e instanceof Date)&&typeof e!=`string`)throw TypeError(`Timestamp prop must be a Date object or a string.`);return t?_n(e,n):gn(e)}var yn=/(?:<(?<animated>a)?:(?<name>\w{2,32}):)?(?<id>\d{17,21})>?/;function bn(e){let t=rn().emojis?.[e];if(t)return t;let n=yn.exec(e);if(n?.groups){let{name:e,id:t,animated:r}=n.groups;return{name:e,url:`https://cdn.discordapp.com/emojis/${t}.${r?`gif`:`png`}`}}}function xn(e){if(e)return fn.get(e)??e}var Sn=A`
	<path
		fill="currentColor"
		d="M18.91 12.98a5.45 5.45 0 0 1 2.18 6.2c-.1.33-.09.68.1.96l.83 1.32a1 1 0 0 1-.84 1.54h-5.5A5.6 5.6 0 0 1 10 17.5a5.6 5.6 0 0 1 5.68-5.5c1.2 0 2.32.36 3.23.98Z"
	/>
	<path
		fill="currentColor"
		d="M19.24 10.86c.32.16.72-.02.74-.38L20 10c0-4.42-4.03-8-9-8s-9 3.58-9 8c0 1.5.47 2.91 1.28 4.11.14.21.12.49-.06.67l-1.51 1.51A1 1 0 0 0 2.4 18h5.1a.5.5 0 0 0 .49-.5c0-4.2 3.5-7.5 7.68-7.5 1.28 0 2.5.3 3.56.86Z"
	/>
`;function Cn(e={}){return k`<svg
		${L(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 20 20"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Sn}
	</svg>`}var wn=A`
	<path
		fill="currentColor"
		fill-rule="evenodd"
		clip-rule="evenodd"
		d="M10.99 3.16A1 1 0 1 0 9 2.84L8.15 8H4a1 1 0 0 0 0 2h3.82l-.67 4H3a1 1 0 1 0 0 2h3.82l-.8 4.84a1 1 0 0 0 1.97.32L8.85 16h4.97l-.8 4.84a1 1 0 0 0 1.97.32l.86-5.16H20a1 1 0 1 0 0-2h-3.82l.67-4H21a1 1 0 1 0 0-2h-3.82l.8-4.84a1 1 0 1 0-1.97-.32L15.15 8h-4.97l.8-4.84ZM14.15 14l.67-4H9.85l-.67 4h4.97Z"
	/>
`;function Tn(e={}){return k`<svg
		${L(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${wn}
	</svg>`}var En=A`
	<path
		fill="currentColor"
		d="M12 2.81a1 1 0 0 1 0-1.41l.36-.36a1 1 0 0 1 1.41 0l9.2 9.2a1 1 0 0 1 0 1.4l-.7.7a1 1 0 0 1-1.3.13l-9.54-6.72a1 1 0 0 1-.08-1.58l1-1L12 2.8ZM12 21.2a1 1 0 0 1 0 1.41l-.35.35a1 1 0 0 1-1.41 0l-9.2-9.19a1 1 0 0 1 0-1.41l.7-.7a1 1 0 0 1 1.3-.12l9.54 6.72a1 1 0 0 1 .07 1.58l-1 1 .35.36ZM15.66 16.8a1 1 0 0 1-1.38.28l-8.49-5.66A1 1 0 1 1 6.9 9.76l8.49 5.65a1 1 0 0 1 .27 1.39ZM17.1 14.25a1 1 0 1 0 1.11-1.66L9.73 6.93a1 1 0 0 0-1.11 1.66l8.49 5.66Z"
	/>
`;function Dn(e={}){return k`<svg
		${L(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${En}
	</svg>`}var On=A`
	<path
		fill="currentColor"
		fill-rule="evenodd"
		clip-rule="evenodd"
		d="M6 9h1V6a5 5 0 0 1 10 0v3h1a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3v-8a3 3 0 0 1 3-3Zm9-3v3H9V6a3 3 0 1 1 6 0Zm-1 8a2 2 0 0 1-1 1.73V18a1 1 0 1 1-2 0v-2.27A2 2 0 1 1 14 14Z"
	/>
`;function kn(e={}){return k`<svg
		${L(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${On}
	</svg>`}var An=A`
	<path
		fill="currentColor"
		d="M12 3a1 1 0 0 0-1-1h-.06a1 1 0 0 0-.74.32L5.92 7H3a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h2.92l4.28 4.68a1 1 0 0 0 .74.32H11a1 1 0 0 0 1-1V3ZM15.1 20.75c-.58.14-1.1-.33-1.1-.92v-.03c0-.5.37-.92.85-1.05a7 7 0 0 0 0-13.5A1.11 1.11 0 0 1 14 4.2v-.03c0-.6.52-1.06 1.1-.92a9 9 0 0 1 0 17.5Z"
	/>
	<path
		fill="currentColor"
		d="M15.16 16.51c-.57.28-1.16-.2-1.16-.83v-.14c0-.43.28-.8.63-1.02a3 3 0 0 0 0-5.04c-.35-.23-.63-.6-.63-1.02v-.14c0-.63.59-1.1 1.16-.83a5 5 0 0 1 0 9.02Z"
	/>
`;function jn(e={}){return k`<svg
		${L(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${An}
	</svg>`}var Mn=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},Nn=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},Pn=Le(`light-theme`),Fn=Le(`compact-mode`),In=Le(`no-background`),Ln=(()=>{let e=[We(`discord-messages`)],t,n=[],r,i=N,a,o=[],c=[],l,u=[],d=[],f,p=[],m=[],h,g=[],_=[],v,y=[],b=[];var x=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[He({context:Pn}),P({type:Boolean,reflect:!0,attribute:`light-theme`})],l=[He({context:In}),P({type:Boolean,reflect:!0,attribute:`no-background`})],f=[He({context:Fn}),P({type:Boolean,reflect:!0,attribute:`compact-mode`})],h=[P({reflect:!0,attribute:`channel-type`})],v=[P({reflect:!0,attribute:`channel-name`})],Mn(this,null,a,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},o,c),Mn(this,null,l,{kind:`accessor`,name:`noBackground`,static:!1,private:!1,access:{has:e=>`noBackground`in e,get:e=>e.noBackground,set:(e,t)=>{e.noBackground=t}},metadata:s},u,d),Mn(this,null,f,{kind:`accessor`,name:`compactMode`,static:!1,private:!1,access:{has:e=>`compactMode`in e,get:e=>e.compactMode,set:(e,t)=>{e.compactMode=t}},metadata:s},p,m),Mn(this,null,h,{kind:`accessor`,name:`channelType`,static:!1,private:!1,access:{has:e=>`channelType`in e,get:e=>e.channelType,set:(e,t)=>{e.channelType=t}},metadata:s},g,_),Mn(this,null,v,{kind:`accessor`,name:`channelName`,static:!1,private:!1,access:{has:e=>`channelName`in e,get:e=>e.channelName,set:(e,t)=>{e.channelName=t}},metadata:s},y,b),Mn(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),x=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
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
	`;#e=Nn(this,o,!1);get lightTheme(){return this.#e}set lightTheme(e){this.#e=e}#t=(Nn(this,c),Nn(this,u,!1));get noBackground(){return this.#t}set noBackground(e){this.#t=e}#n=(Nn(this,d),Nn(this,p,!1));get compactMode(){return this.#n}set compactMode(e){this.#n=e}#r=(Nn(this,m),Nn(this,g,void 0));get channelType(){return this.#r}set channelType(e){this.#r=e}#i=(Nn(this,_),Nn(this,y,void 0));get channelName(){return this.#i}set channelName(e){this.#i=e}connectedCallback(){super.connectedCallback(),(this.lightTheme||ln===`light`&&this.lightTheme)&&(this.lightTheme=!0),(this.compactMode||un===`compact`&&this.compactMode)&&(this.compactMode=!0),(this.noBackground||dn===`none`&&this.noBackground)&&(this.noBackground=!0)}render(){let e;switch(this.channelType){case`text`:e=k`${Tn()}`;break;case`voice`:e=k`${jn()}`;break;case`locked`:e=k`${kn()}`;break;case`thread`:e=k`${Dn()}`;break;case`forum`:e=k`${Cn()}`}return k`
			${I(this.channelType&&this.channelName,()=>k`<div class="discord-channel-header">
						<div class="discord-channel-icon">${e}</div>
						<div class="discord-channel-name">${this.channelName}</div>
					</div>`)}
			<slot></slot>
		`}constructor(){super(...arguments),Nn(this,b)}static{Nn(r,n)}};return r})(),Rn=A`
	<path d="M7.4,11.17,4,8.62,5,7.26l2,1.53L10.64,4l1.36,1Z" fill="currentColor" />
`;function zn(e={}){return k`<svg
		${L(e)}
		class="discord-application-tag-verified"
		aria-label="Verified App"
		aria-hidden="false"
		width="16"
		height="16"
		viewBox="0 0 16 15.2"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Rn}
	</svg>`}var Bn=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},Vn=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},Hn=(()=>{let e=[We(`discord-verified-author-tag`)],t,n=[],r,i=N,a,o=[],c=[],l,u=[],d=[];var f=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[P({type:Boolean})],l=[Ue({context:Fn}),P({type:Boolean,reflect:!0,attribute:`compact-mode`})],Bn(this,null,a,{kind:`accessor`,name:`verified`,static:!1,private:!1,access:{has:e=>`verified`in e,get:e=>e.verified,set:(e,t)=>{e.verified=t}},metadata:s},o,c),Bn(this,null,l,{kind:`accessor`,name:`compactMode`,static:!1,private:!1,access:{has:e=>`compactMode`in e,get:e=>e.compactMode,set:(e,t)=>{e.compactMode=t}},metadata:s},u,d),Bn(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),f=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
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
	`;#e=Vn(this,o,!1);get verified(){return this.#e}set verified(e){this.#e=e}#t=(Vn(this,c),Vn(this,u,!1));get compactMode(){return this.#t}set compactMode(e){this.#t=e}render(){return k`${I(this.verified,()=>zn())}App`}constructor(){super(...arguments),Vn(this,d)}static{Vn(r,n)}};return r})(),Un=`important`,Wn=` !`+Un,Gn=Je(class extends Ye{constructor(e){if(super(e),e.type!==qe.ATTRIBUTE||e.name!==`style`||e.strings?.length>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(e){return Object.keys(e).reduce((t,n)=>{let r=e[n];return r==null?t:t+`${n=n.includes(`-`)?n:n.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,`-$&`).toLowerCase()}:${r};`},``)}update(e,[t]){let{style:n}=e.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(t)),this.render(t);for(let e of this.ft)t[e]??(this.ft.delete(e),e.includes(`-`)?n.removeProperty(e):n[e]=null);for(let e in t){let r=t[e];if(r!=null){this.ft.add(e);let t=typeof r==`string`&&r.endsWith(Wn);e.includes(`-`)||t?n.setProperty(e,t?r.slice(0,-11):r,t?Un:``):n[e]=r}}return j}}),R=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},z=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},Kn=(()=>{let e=[We(`discord-author-info`)],t,n=[],r,i=N,a,o=[],c=[],l,u=[],d=[],f,p=[],m=[],h,g=[],_=[],v,y=[],b=[],x,ee=[],te=[],S,ne=[],re=[],ie,ae=[],oe=[],C,w=[],se=[],T,ce=[],E=[],D,le=[],ue=[],de,fe=[],pe=[],O,me=[],he=[];var ge=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[P()],l=[P({type:Boolean})],f=[P({type:Boolean})],h=[P({type:Boolean,attribute:`official-app`})],v=[P({type:Boolean})],x=[P({attribute:`role-color`})],S=[P({attribute:`role-icon`})],ie=[P({attribute:`role-name`})],C=[P({attribute:`clan-icon`})],T=[P({attribute:`clan-tag`})],D=[P({type:Boolean})],de=[Ue({context:Fn}),P({type:Boolean,reflect:!0,attribute:`compact-mode`})],O=[Ue({context:Pn}),P({type:Boolean,reflect:!0,attribute:`light-theme`})],R(this,null,a,{kind:`accessor`,name:`author`,static:!1,private:!1,access:{has:e=>`author`in e,get:e=>e.author,set:(e,t)=>{e.author=t}},metadata:s},o,c),R(this,null,l,{kind:`accessor`,name:`bot`,static:!1,private:!1,access:{has:e=>`bot`in e,get:e=>e.bot,set:(e,t)=>{e.bot=t}},metadata:s},u,d),R(this,null,f,{kind:`accessor`,name:`server`,static:!1,private:!1,access:{has:e=>`server`in e,get:e=>e.server,set:(e,t)=>{e.server=t}},metadata:s},p,m),R(this,null,h,{kind:`accessor`,name:`officialApp`,static:!1,private:!1,access:{has:e=>`officialApp`in e,get:e=>e.officialApp,set:(e,t)=>{e.officialApp=t}},metadata:s},g,_),R(this,null,v,{kind:`accessor`,name:`op`,static:!1,private:!1,access:{has:e=>`op`in e,get:e=>e.op,set:(e,t)=>{e.op=t}},metadata:s},y,b),R(this,null,x,{kind:`accessor`,name:`roleColor`,static:!1,private:!1,access:{has:e=>`roleColor`in e,get:e=>e.roleColor,set:(e,t)=>{e.roleColor=t}},metadata:s},ee,te),R(this,null,S,{kind:`accessor`,name:`roleIcon`,static:!1,private:!1,access:{has:e=>`roleIcon`in e,get:e=>e.roleIcon,set:(e,t)=>{e.roleIcon=t}},metadata:s},ne,re),R(this,null,ie,{kind:`accessor`,name:`roleName`,static:!1,private:!1,access:{has:e=>`roleName`in e,get:e=>e.roleName,set:(e,t)=>{e.roleName=t}},metadata:s},ae,oe),R(this,null,C,{kind:`accessor`,name:`clanIcon`,static:!1,private:!1,access:{has:e=>`clanIcon`in e,get:e=>e.clanIcon,set:(e,t)=>{e.clanIcon=t}},metadata:s},w,se),R(this,null,T,{kind:`accessor`,name:`clanTag`,static:!1,private:!1,access:{has:e=>`clanTag`in e,get:e=>e.clanTag,set:(e,t)=>{e.clanTag=t}},metadata:s},ce,E),R(this,null,D,{kind:`accessor`,name:`verified`,static:!1,private:!1,access:{has:e=>`verified`in e,get:e=>e.verified,set:(e,t)=>{e.verified=t}},metadata:s},le,ue),R(this,null,de,{kind:`accessor`,name:`compactMode`,static:!1,private:!1,access:{has:e=>`compactMode`in e,get:e=>e.compactMode,set:(e,t)=>{e.compactMode=t}},metadata:s},fe,pe),R(this,null,O,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},me,he),R(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),ge=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
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
	`;#e=z(this,o,void 0);get author(){return this.#e}set author(e){this.#e=e}#t=(z(this,c),z(this,u,!1));get bot(){return this.#t}set bot(e){this.#t=e}#n=(z(this,d),z(this,p,!1));get server(){return this.#n}set server(e){this.#n=e}#r=(z(this,m),z(this,g,!1));get officialApp(){return this.#r}set officialApp(e){this.#r=e}#i=(z(this,_),z(this,y,!1));get op(){return this.#i}set op(e){this.#i=e}#a=(z(this,b),z(this,ee,void 0));get roleColor(){return this.#a}set roleColor(e){this.#a=e}#o=(z(this,te),z(this,ne,void 0));get roleIcon(){return this.#o}set roleIcon(e){this.#o=e}#s=(z(this,re),z(this,ae,void 0));get roleName(){return this.#s}set roleName(e){this.#s=e}#c=(z(this,oe),z(this,w,void 0));get clanIcon(){return this.#c}set clanIcon(e){this.#c=e}#l=(z(this,se),z(this,ce,void 0));get clanTag(){return this.#l}set clanTag(e){this.#l=e}#u=(z(this,E),z(this,le,!1));get verified(){return this.#u}set verified(e){this.#u=e}#d=(z(this,ue),z(this,fe,!1));get compactMode(){return this.#d}set compactMode(e){this.#d=e}#f=(z(this,pe),z(this,me,!1));get lightTheme(){return this.#f}set lightTheme(e){this.#f=e}render(){let e=xn(this.clanIcon),t=this.clanTag?.slice(0,4);return k`${I(this.compactMode,()=>null,()=>k`<span class="discord-author-username" style="${Gn({color:this.roleColor??void 0})}">${this.author}</span>`)}
		${I(this.roleIcon&&!this.compactMode,()=>k`<img
					class="discord-author-role-icon"
					src=${F(this.roleIcon)}
					height="20"
					width="20"
					alt=${F(this.roleName)}
					draggable="false"
				/>`)}
		${I(this.bot&&!this.server&&!this.officialApp,()=>k`<discord-verified-author-tag .verified=${this.verified}></discord-verified-author-tag>`)}
		${I(this.server&&!this.bot&&!this.officialApp,()=>k`<span class="discord-application-tag">Server</span>`)}
		${I(this.officialApp&&!this.server&&!this.bot,()=>k`<span class="discord-official-application">${zn()}OFFICIAL</span>`)}
		${I(this.op,()=>k`<span class="discord-application-tag discord-application-tag-op">OP</span>`)}
		${I(this.compactMode,()=>k`<span class="discord-author-username" style="${Gn({color:this.roleColor??void 0})}">${this.author}</span>`)}
		${I(this.clanIcon&&this.clanTag&&this.clanTag?.length>0,()=>k`
				<span class="discord-clan-tag">
					${e===`string`?k`<img srcset=${F(e)} alt=${F(t)} width="12" height="12" draggable="false" />`:e}
					<span>${t}</span>
				</span>
			`)} `}constructor(){super(...arguments),z(this,he)}static{z(r,n)}};return r})(),qn=A`
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
`;function Jn(e={}){return k`<svg
		${L(e)}
		class="discord-message-ephemeral-icon"
		aria-hidden="false"
		width="16"
		height="16"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${qn}
	</svg>`}var B=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},V=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},Yn=(()=>{let e=[We(`discord-message`)],t,n=[],r,i=N,a,o=[],c=[],l,u=[],d=[],f,p=[],m=[],h,g=[],_=[],v,y=[],b=[],x,ee=[],te=[],S,ne=[],re=[],ie,ae=[],oe=[],C,w=[],se=[],T,ce=[],E=[],D,le=[],ue=[],de,fe=[],pe=[],O,me=[],he=[],ge,_e=[],A=[],j,M=[],ve=[],ye,be=[],xe=[],Se,Ce=[],we=[],Te,Ee=[],De=[],Oe,ke=[],Ae=[],je,Me=[],Ne=[],Pe,Fe=[],Ie=[],Le,Re=[],ze=[],Be,Ve=[],He=[],Ge,Ke=[],qe=[];var Je=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[P()],l=[P()],f=[P()],h=[P({type:Boolean})],v=[P({type:Boolean})],x=[P({type:Boolean,attribute:`official-app`})],S=[P({type:Boolean})],ie=[P({type:Boolean})],C=[P({type:Boolean})],T=[P({attribute:`role-color`})],D=[P({attribute:`role-icon`})],de=[P({attribute:`role-name`})],O=[P({attribute:`clan-icon`})],ge=[P({attribute:`clan-tag`})],j=[P({type:Boolean,reflect:!0})],ye=[P({type:Boolean,reflect:!0})],Se=[P({type:String,converter:e=>vn(e,!1,!1),attribute:!0})],Te=[P({type:Boolean,attribute:`twenty-four`})],Oe=[P({type:Boolean,attribute:`message-body-only`})],je=[Ue({context:Pn}),P({type:Boolean,reflect:!0,attribute:`light-theme`})],Pe=[Ue({context:Fn}),P({type:Boolean,reflect:!0,attribute:`compact-mode`})],Le=[Ue({context:In}),P({type:Boolean,reflect:!0,attribute:`no-background`})],Be=[P({type:Boolean,reflect:!0,attribute:`has-thread`})],Ge=[P({reflect:!1,attribute:`dismiss-message-clicked`})],B(this,null,a,{kind:`accessor`,name:`profile`,static:!1,private:!1,access:{has:e=>`profile`in e,get:e=>e.profile,set:(e,t)=>{e.profile=t}},metadata:s},o,c),B(this,null,l,{kind:`accessor`,name:`author`,static:!1,private:!1,access:{has:e=>`author`in e,get:e=>e.author,set:(e,t)=>{e.author=t}},metadata:s},u,d),B(this,null,f,{kind:`accessor`,name:`avatar`,static:!1,private:!1,access:{has:e=>`avatar`in e,get:e=>e.avatar,set:(e,t)=>{e.avatar=t}},metadata:s},p,m),B(this,null,h,{kind:`accessor`,name:`bot`,static:!1,private:!1,access:{has:e=>`bot`in e,get:e=>e.bot,set:(e,t)=>{e.bot=t}},metadata:s},g,_),B(this,null,v,{kind:`accessor`,name:`server`,static:!1,private:!1,access:{has:e=>`server`in e,get:e=>e.server,set:(e,t)=>{e.server=t}},metadata:s},y,b),B(this,null,x,{kind:`accessor`,name:`officialApp`,static:!1,private:!1,access:{has:e=>`officialApp`in e,get:e=>e.officialApp,set:(e,t)=>{e.officialApp=t}},metadata:s},ee,te),B(this,null,S,{kind:`accessor`,name:`verified`,static:!1,private:!1,access:{has:e=>`verified`in e,get:e=>e.verified,set:(e,t)=>{e.verified=t}},metadata:s},ne,re),B(this,null,ie,{kind:`accessor`,name:`op`,static:!1,private:!1,access:{has:e=>`op`in e,get:e=>e.op,set:(e,t)=>{e.op=t}},metadata:s},ae,oe),B(this,null,C,{kind:`accessor`,name:`edited`,static:!1,private:!1,access:{has:e=>`edited`in e,get:e=>e.edited,set:(e,t)=>{e.edited=t}},metadata:s},w,se),B(this,null,T,{kind:`accessor`,name:`roleColor`,static:!1,private:!1,access:{has:e=>`roleColor`in e,get:e=>e.roleColor,set:(e,t)=>{e.roleColor=t}},metadata:s},ce,E),B(this,null,D,{kind:`accessor`,name:`roleIcon`,static:!1,private:!1,access:{has:e=>`roleIcon`in e,get:e=>e.roleIcon,set:(e,t)=>{e.roleIcon=t}},metadata:s},le,ue),B(this,null,de,{kind:`accessor`,name:`roleName`,static:!1,private:!1,access:{has:e=>`roleName`in e,get:e=>e.roleName,set:(e,t)=>{e.roleName=t}},metadata:s},fe,pe),B(this,null,O,{kind:`accessor`,name:`clanIcon`,static:!1,private:!1,access:{has:e=>`clanIcon`in e,get:e=>e.clanIcon,set:(e,t)=>{e.clanIcon=t}},metadata:s},me,he),B(this,null,ge,{kind:`accessor`,name:`clanTag`,static:!1,private:!1,access:{has:e=>`clanTag`in e,get:e=>e.clanTag,set:(e,t)=>{e.clanTag=t}},metadata:s},_e,A),B(this,null,j,{kind:`accessor`,name:`highlight`,static:!1,private:!1,access:{has:e=>`highlight`in e,get:e=>e.highlight,set:(e,t)=>{e.highlight=t}},metadata:s},M,ve),B(this,null,ye,{kind:`accessor`,name:`ephemeral`,static:!1,private:!1,access:{has:e=>`ephemeral`in e,get:e=>e.ephemeral,set:(e,t)=>{e.ephemeral=t}},metadata:s},be,xe),B(this,null,Se,{kind:`accessor`,name:`timestamp`,static:!1,private:!1,access:{has:e=>`timestamp`in e,get:e=>e.timestamp,set:(e,t)=>{e.timestamp=t}},metadata:s},Ce,we),B(this,null,Te,{kind:`accessor`,name:`twentyFour`,static:!1,private:!1,access:{has:e=>`twentyFour`in e,get:e=>e.twentyFour,set:(e,t)=>{e.twentyFour=t}},metadata:s},Ee,De),B(this,null,Oe,{kind:`accessor`,name:`messageBodyOnly`,static:!1,private:!1,access:{has:e=>`messageBodyOnly`in e,get:e=>e.messageBodyOnly,set:(e,t)=>{e.messageBodyOnly=t}},metadata:s},ke,Ae),B(this,null,je,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},Me,Ne),B(this,null,Pe,{kind:`accessor`,name:`compactMode`,static:!1,private:!1,access:{has:e=>`compactMode`in e,get:e=>e.compactMode,set:(e,t)=>{e.compactMode=t}},metadata:s},Fe,Ie),B(this,null,Le,{kind:`accessor`,name:`noBackground`,static:!1,private:!1,access:{has:e=>`noBackground`in e,get:e=>e.noBackground,set:(e,t)=>{e.noBackground=t}},metadata:s},Re,ze),B(this,null,Be,{kind:`accessor`,name:`hasThread`,static:!1,private:!1,access:{has:e=>`hasThread`in e,get:e=>e.hasThread,set:(e,t)=>{e.hasThread=t}},metadata:s},Ve,He),B(this,null,Ge,{kind:`accessor`,name:`dismissMessageClicked`,static:!1,private:!1,access:{has:e=>`dismissMessageClicked`in e,get:e=>e.dismissMessageClicked,set:(e,t)=>{e.dismissMessageClicked=t}},metadata:s},Ke,qe),B(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),Je=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
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
	`;#e=V(this,o,void 0);get profile(){return this.#e}set profile(e){this.#e=e}#t=(V(this,c),V(this,u,`User`));get author(){return this.#t}set author(e){this.#t=e}#n=(V(this,d),V(this,p,void 0));get avatar(){return this.#n}set avatar(e){this.#n=e}#r=(V(this,m),V(this,g,!1));get bot(){return this.#r}set bot(e){this.#r=e}#i=(V(this,_),V(this,y,!1));get server(){return this.#i}set server(e){this.#i=e}#a=(V(this,b),V(this,ee,!1));get officialApp(){return this.#a}set officialApp(e){this.#a=e}#o=(V(this,te),V(this,ne,!1));get verified(){return this.#o}set verified(e){this.#o=e}#s=(V(this,re),V(this,ae,!1));get op(){return this.#s}set op(e){this.#s=e}#c=(V(this,oe),V(this,w,!1));get edited(){return this.#c}set edited(e){this.#c=e}#l=(V(this,se),V(this,ce,void 0));get roleColor(){return this.#l}set roleColor(e){this.#l=e}#u=(V(this,E),V(this,le,void 0));get roleIcon(){return this.#u}set roleIcon(e){this.#u=e}#d=(V(this,ue),V(this,fe,void 0));get roleName(){return this.#d}set roleName(e){this.#d=e}#f=(V(this,pe),V(this,me,void 0));get clanIcon(){return this.#f}set clanIcon(e){this.#f=e}#p=(V(this,he),V(this,_e,void 0));get clanTag(){return this.#p}set clanTag(e){this.#p=e}#m=(V(this,A),V(this,M,!1));get highlight(){return this.#m}set highlight(e){this.#m=e}#h=(V(this,ve),V(this,be,!1));get ephemeral(){return this.#h}set ephemeral(e){this.#h=e}#g=(V(this,xe),V(this,Ce,new Date));get timestamp(){return this.#g}set timestamp(e){this.#g=e}#_=(V(this,we),V(this,Ee,!1));get twentyFour(){return this.#_}set twentyFour(e){this.#_=e}#v=(V(this,De),V(this,ke,!1));get messageBodyOnly(){return this.#v}set messageBodyOnly(e){this.#v=e}#y=(V(this,Ae),V(this,Me,!1));get lightTheme(){return this.#y}set lightTheme(e){this.#y=e}#b=(V(this,Ne),V(this,Fe,!1));get compactMode(){return this.#b}set compactMode(e){this.#b=e}#x=(V(this,Ie),V(this,Re,!1));get noBackground(){return this.#x}set noBackground(e){this.#x=e}#S=(V(this,ze),V(this,Ve,!1));get hasThread(){return this.#S}set hasThread(e){this.#S=e}#C=(V(this,He),V(this,Ke,()=>{}));get dismissMessageClicked(){return this.#C}set dismissMessageClicked(e){this.#C=e}willUpdate(){this.hasThread=Array.from(this.children).some(e=>e.tagName.toLowerCase()===`discord-thread`),this.highlight=this.highlight||Array.from(this.children).some(e=>e.tagName.toLowerCase()===`discord-mention`&&e.hasAttribute(`highlight`)&&(e.type===`user`||e.type===`role`))}handleSpaceToDismissMessage(e){e.code===`Space`&&(e.preventDefault(),e.stopPropagation(),this.dismissMessageClicked?.())}render(){let e={author:this.author,bot:this.bot,officialApp:this.officialApp,verified:this.verified,server:this.server,op:this.op,roleColor:this.roleColor,roleIcon:this.roleIcon,clanIcon:this.clanIcon,clanTag:this.clanTag,roleName:this.roleName},t=this.profile!==void 0&&Reflect.get(cn,this.profile)||{},n={...e,...t,avatar:this.resolveAvatar(t.avatar??this.avatar)},r=vn(this.timestamp,this.compactMode,this.twentyFour)??void 0;return k`
			<slot name="reply"></slot>
			<div
				class=${Xe({"discord-message-inner":!0,"discord-message-inner-center":this.messageBodyOnly})}
			>
				${I(this.compactMode&&!this.messageBodyOnly,()=>k`<time datetime="${F(r)}" class="discord-message-timestamp">${r}</time>`,()=>null)}
				${I(this.messageBodyOnly,()=>k`<time
							datetime="${F(r)}"
							class=${Xe({"discord-message-timestamp":!0,"discord-message-timestamp-hover":!0,"discord-message-body-only-indent":!this.compactMode})}
						></time>`,()=>null)}
				${I(this.compactMode||this.messageBodyOnly,()=>null,()=>k`<div class="discord-author-avatar">
							<img src="${F(n.avatar)}" alt="${F(n.author)}" />
						</div>`)}

				<div class="discord-message-content">
					${I(this.compactMode||this.messageBodyOnly,()=>null,()=>k`
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
							><time datetime="${F(r)}" class="discord-message-timestamp">${r}</time>
						`)}
					<div class="discord-message-body">
						${I(this.compactMode,()=>k`<discord-author-info
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
						${I(this.edited,()=>k`<span class="discord-message-edited">(edited)</span>`,()=>null)}
					</div>
					<div class="discord-message-compact-indent">
						<slot name="attachments"></slot>
						<slot name="embeds"></slot>
						<slot name="components"></slot>
						<slot name="reactions"></slot>
						<slot name="thread"></slot>
						${I(this.ephemeral,()=>k`
								<div class="discord-message-ephemeral">
									${Jn()} Only you can see this •
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
		`}resolveAvatar(e){return e===void 0?sn.default:sn[e]??e??sn.default}constructor(){super(...arguments),V(this,qe)}static{V(r,n)}};return r})(),Xn=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},Zn=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0};(()=>{let e=[We(`discord-custom-emoji`)],t,n=[],r,i=N,a,o=[],c=[],l,u=[],d=[],f,p=[],m=[],h,g=[],_=[],v,y=[],b=[];var x=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[P()],l=[P()],f=[P({attribute:!1})],h=[P({type:Boolean,attribute:`embed-emoji`})],v=[P({type:Boolean,attribute:`jumbo`})],Xn(this,null,a,{kind:`accessor`,name:`name`,static:!1,private:!1,access:{has:e=>`name`in e,get:e=>e.name,set:(e,t)=>{e.name=t}},metadata:s},o,c),Xn(this,null,l,{kind:`accessor`,name:`url`,static:!1,private:!1,access:{has:e=>`url`in e,get:e=>e.url,set:(e,t)=>{e.url=t}},metadata:s},u,d),Xn(this,null,f,{kind:`accessor`,name:`customEmojisMap`,static:!1,private:!1,access:{has:e=>`customEmojisMap`in e,get:e=>e.customEmojisMap,set:(e,t)=>{e.customEmojisMap=t}},metadata:s},p,m),Xn(this,null,h,{kind:`accessor`,name:`embedEmoji`,static:!1,private:!1,access:{has:e=>`embedEmoji`in e,get:e=>e.embedEmoji,set:(e,t)=>{e.embedEmoji=t}},metadata:s},g,_),Xn(this,null,v,{kind:`accessor`,name:`jumbo`,static:!1,private:!1,access:{has:e=>`jumbo`in e,get:e=>e.jumbo,set:(e,t)=>{e.jumbo=t}},metadata:s},y,b),Xn(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),x=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
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
	`;#e=Zn(this,o,void 0);get name(){return this.#e}set name(e){this.#e=e}#t=(Zn(this,c),Zn(this,u,void 0));get url(){return this.#t}set url(e){this.#t=e}#n=(Zn(this,d),Zn(this,p,{}));get customEmojisMap(){return this.#n}set customEmojisMap(e){this.#n=e}#r=(Zn(this,m),Zn(this,g,void 0));get embedEmoji(){return this.#r}set embedEmoji(e){this.#r=e}#i=(Zn(this,_),Zn(this,y,void 0));get jumbo(){return this.#i}set jumbo(e){this.#i=e}willUpdate(){if(!this.url&&this.name){let e=bn(this.name)??this.customEmojisMap[this.name];e&&(this.url??=e.url??``,this.embedEmoji??=e.embedEmoji??!1)}}render(){let e=`:${this.name}:`;return k`<span
			class=${Xe({"discord-embed-custom-emoji":this.embedEmoji,"discord-custom-emoji":!this.embedEmoji})}
			><img
				aria-label=${e}
				src=${F(this.url)}
				alt=${e}
				draggable="false"
				class=${Xe({"discord-embed-custom-emoji-image":this.embedEmoji,"discord-custom-emoji-image":!this.embedEmoji,"discord-custom-jumbo-emoji-image":this.jumbo})}
		/></span> `}constructor(){super(...arguments),Zn(this,b)}static{Zn(r,n)}};return r})();var H=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},U=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},Qn=(()=>{let e=[We(`discord-embed`)],t,n=[],r,i=N,a,o=[],c=[],l,u=[],d=[],f,p=[],m=[],h,g=[],_=[],v,y=[],b=[],x,ee=[],te=[],S,ne=[],re=[],ie,ae=[],oe=[],C,w=[],se=[],T,ce=[],E=[],D,le=[],ue=[],de,fe=[],pe=[];var O=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[P()],l=[P({attribute:`author-name`})],f=[P({attribute:`author-image`})],h=[P({attribute:`author-url`})],v=[P({attribute:`embed-title`})],x=[P({attribute:!1})],S=[P()],ie=[P()],C=[P()],T=[P()],D=[P()],de=[Ue({context:Pn,subscribe:!0}),P({type:Boolean,reflect:!0,attribute:`light-theme`})],H(this,null,a,{kind:`accessor`,name:`color`,static:!1,private:!1,access:{has:e=>`color`in e,get:e=>e.color,set:(e,t)=>{e.color=t}},metadata:s},o,c),H(this,null,l,{kind:`accessor`,name:`authorName`,static:!1,private:!1,access:{has:e=>`authorName`in e,get:e=>e.authorName,set:(e,t)=>{e.authorName=t}},metadata:s},u,d),H(this,null,f,{kind:`accessor`,name:`authorImage`,static:!1,private:!1,access:{has:e=>`authorImage`in e,get:e=>e.authorImage,set:(e,t)=>{e.authorImage=t}},metadata:s},p,m),H(this,null,h,{kind:`accessor`,name:`authorUrl`,static:!1,private:!1,access:{has:e=>`authorUrl`in e,get:e=>e.authorUrl,set:(e,t)=>{e.authorUrl=t}},metadata:s},g,_),H(this,null,v,{kind:`accessor`,name:`embedTitle`,static:!1,private:!1,access:{has:e=>`embedTitle`in e,get:e=>e.embedTitle,set:(e,t)=>{e.embedTitle=t}},metadata:s},y,b),H(this,null,x,{kind:`accessor`,name:`embedEmojisMap`,static:!1,private:!1,access:{has:e=>`embedEmojisMap`in e,get:e=>e.embedEmojisMap,set:(e,t)=>{e.embedEmojisMap=t}},metadata:s},ee,te),H(this,null,S,{kind:`accessor`,name:`url`,static:!1,private:!1,access:{has:e=>`url`in e,get:e=>e.url,set:(e,t)=>{e.url=t}},metadata:s},ne,re),H(this,null,ie,{kind:`accessor`,name:`thumbnail`,static:!1,private:!1,access:{has:e=>`thumbnail`in e,get:e=>e.thumbnail,set:(e,t)=>{e.thumbnail=t}},metadata:s},ae,oe),H(this,null,C,{kind:`accessor`,name:`image`,static:!1,private:!1,access:{has:e=>`image`in e,get:e=>e.image,set:(e,t)=>{e.image=t}},metadata:s},w,se),H(this,null,T,{kind:`accessor`,name:`video`,static:!1,private:!1,access:{has:e=>`video`in e,get:e=>e.video,set:(e,t)=>{e.video=t}},metadata:s},ce,E),H(this,null,D,{kind:`accessor`,name:`provider`,static:!1,private:!1,access:{has:e=>`provider`in e,get:e=>e.provider,set:(e,t)=>{e.provider=t}},metadata:s},le,ue),H(this,null,de,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},fe,pe),H(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),O=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
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
	`;#e=U(this,o,void 0);get color(){return this.#e}set color(e){this.#e=e}#t=(U(this,c),U(this,u,void 0));get authorName(){return this.#t}set authorName(e){this.#t=e}#n=(U(this,d),U(this,p,void 0));get authorImage(){return this.#n}set authorImage(e){this.#n=e}#r=(U(this,m),U(this,g,void 0));get authorUrl(){return this.#r}set authorUrl(e){this.#r=e}#i=(U(this,_),U(this,y,void 0));get embedTitle(){return this.#i}set embedTitle(e){this.#i=e}#a=(U(this,b),U(this,ee,{}));get embedEmojisMap(){return this.#a}set embedEmojisMap(e){this.#a=e}#o=(U(this,te),U(this,ne,void 0));get url(){return this.#o}set url(e){this.#o=e}#s=(U(this,re),U(this,ae,void 0));get thumbnail(){return this.#s}set thumbnail(e){this.#s=e}#c=(U(this,oe),U(this,w,void 0));get image(){return this.#c}set image(e){this.#c=e}#l=(U(this,se),U(this,ce,void 0));get video(){return this.#l}set video(e){this.#l=e}#u=(U(this,E),U(this,le,void 0));get provider(){return this.#u}set provider(e){this.#u=e}#d=(U(this,ue),U(this,fe,!1));get lightTheme(){return this.#d}set lightTheme(e){this.#d=e}render(){let e=this.parseTitle(this.authorName),t=this.parseTitle(this.embedTitle);return k`<div style=${Gn({"background-color":this.color})} class="discord-left-border"></div>
			<div class="discord-embed-root">
				<div class="discord-embed-wrapper">
					<div class="discord-embed-grid">
						${I(this.provider,()=>k`<div class="discord-embed-provider">${this.provider}</div>`)}
						${I(e,()=>k`<div class="discord-embed-author">
									${I(this.authorImage,()=>k`<img src=${F(this.authorImage)} alt="" class="discord-author-image" />`)}
									${I(this.authorUrl,()=>k`<a
												href=${F(this.authorUrl)}
												target="_blank"
												rel="noopener noreferrer"
												class="discord-embed-author-block"
											>
												<span class="discord-embed-author-block">${e}</span>
											</a>`,()=>k`<span class="discord-embed-author-block">${e}</span>`)}
								</div>`)}
						${I(t,()=>k`<div class="discord-embed-title">
									${this.url?k`<a href="${this.url}" target="_blank" rel="noopener noreferrer"> ${t} </a>`:k`${t}`}
								</div>`)}
						<slot name="description"></slot>
						<slot name="fields"></slot>
						${I(this.image||this.video,()=>k`<div class=${Xe({"discord-embed-media":!0,"discord-embed-media-video":!!this.video})}>
									${this.renderMedia()}
								</div>`)}
						${I(this.thumbnail,()=>k`<img src=${F(this.thumbnail)} alt="" class="discord-embed-thumbnail" />`)}
						<slot name="footer"></slot>
					</div>
				</div>
			</div>`}renderMedia(){return this.video?k`
				<video
					controls
					muted
					preload="none"
					poster=${F(this.image)}
					src=${F(this.video)}
					height="225"
					width="400"
					class="discord-embed-video"
				>
					<img src=${F(this.image)} alt="Discord embed media" class="discord-embed-image" />
				</video>
			`:this.image?k`<img src=${F(this.image)} alt="Discord embed media" class="discord-embed-image" />`:null}parseTitle(e){if(!e)return null;let t=[],n=``;for(let r of e.split(`
`)){for(let e of r.split(` `)){let r=bn(e)??this.embedEmojisMap[e]??{};r.name?t.push(k`<discord-custom-emoji name=${r.name} url=${F(r.url)} embed-emoji></discord-custom-emoji>`):n+=`${e} `,n===` `&&t.push(k`<br />`)}t.push(n),n=``}return t.map(e=>typeof e==`string`?k`<span>${e}</span>`:e)}constructor(){super(...arguments),U(this,pe)}static{U(r,n)}};return r})(),$n=(e,t,n)=>{for(let n of t)if(n[0]===e)return(0,n[1])();return n?.()};function er(e){return e.startsWith(`#`)?e.slice(1):e}function tr(e){let t=e.length===3||e.length===4;return{r:t?`${e.slice(0,1)}${e.slice(0,1)}`:e.slice(0,2),g:t?`${e.slice(1,2)}${e.slice(1,2)}`:e.slice(2,4),b:t?`${e.slice(2,3)}${e.slice(2,3)}`:e.slice(4,6),a:(t?`${e.slice(3,4)}${e.slice(3,4)}`:e.slice(6,8))||`ff`}}function nr(e){return Number.parseInt(e,16)}function rr({r:e,g:t,b:n,a:r}){return{r:nr(e),g:nr(t),b:nr(n),a:Number((nr(r)/255).toFixed(2))}}function ir(e){return typeof e==`number`||typeof e==`string`&&Number.isFinite(Number(e))}function ar(e,t){let{r:n,g:r,b:i,a}=e;return`rgba(${n}, ${r}, ${i}, ${ir(t)?t:a})`}function or(e,t){return ar(rr(tr(er(e))),t)}var sr=A`
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
`;function cr(e={}){return k`<svg
		${L(e)}
		class="discord-mention-icon"
		aria-label="Browse Channels"
		aria-hidden="false"
		role="img"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${sr}
	</svg>`}var lr=A`
	<path
		fill="currentColor"
		d="M21.487 5.126L12.487 0.126C12.184 -0.042 11.818 -0.042 11.515 0.126L2.51498 5.126C2.19798 5.302 2.00098 5.636 2.00098 5.999C2.00098 6.693 2.11498 22.999 12.001 22.999C21.887 22.999 22.001 6.693 22.001 5.999C22.001 5.636 21.804 5.302 21.487 5.126ZM12.001 5.999C13.382 5.999 14.501 7.118 14.501 8.499C14.501 9.88 13.382 10.999 12.001 10.999C10.62 10.999 9.50098 9.88 9.50098 8.499C9.50098 7.118 10.62 5.999 12.001 5.999ZM8.25098 16C8.25098 13.699 9.69998 12.25 12.001 12.25C14.302 12.25 15.751 13.699 15.751 16H8.25098Z"
	/>
`;function ur(e={}){return k`<svg
		${L(e)}
		class="discord-mention-icon"
		aria-label="Customise Community"
		aria-hidden="false"
		role="img"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${lr}
	</svg>`}var dr=A`
	<path
		d="M11 3a1 1 0 1 1 2 0v2h5.75c.16 0 .3.07.4.2l2.63 3.5a.5.5 0 0 1 0 .6l-2.63 3.5a.5.5 0 0 1-.4.2H13v5h2a2 2 0 0 1 2 2v1a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-1c0-1.1.9-2 2-2h2v-5H2.8a.5.5 0 0 1-.44-.72L3.9 9.22a.5.5 0 0 0 0-.44L2.36 5.72A.5.5 0 0 1 2.81 5H11V3Z"
		fill="currentColor"
	/>
`;function fr(e={}){return k`<svg
		${L(e)}
		class="discord-mention-icon"
		aria-label="Server Guide"
		aria-hidden="false"
		role="img"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${dr}
	</svg>`}var pr=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},mr=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},hr=(()=>{let e=[We(`discord-mention`)],t,n=[],r,i=N,a,o=[],c=[],l,u=[],d=[],f,p=[],m=[],h,g=[],_=[];var v=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[P({type:Boolean,reflect:!0})],l=[P({reflect:!0})],f=[P({reflect:!0})],h=[Ue({context:Pn,subscribe:!0}),P({type:Boolean,reflect:!0,attribute:`light-theme`})],pr(this,null,a,{kind:`accessor`,name:`highlight`,static:!1,private:!1,access:{has:e=>`highlight`in e,get:e=>e.highlight,set:(e,t)=>{e.highlight=t}},metadata:s},o,c),pr(this,null,l,{kind:`accessor`,name:`type`,static:!1,private:!1,access:{has:e=>`type`in e,get:e=>e.type,set:(e,t)=>{e.type=t}},metadata:s},u,d),pr(this,null,f,{kind:`accessor`,name:`color`,static:!1,private:!1,access:{has:e=>`color`in e,get:e=>e.color,set:(e,t)=>{e.color=t}},metadata:s},p,m),pr(this,null,h,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},g,_),pr(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),v=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
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
	`;#e=mr(this,o,!1);get highlight(){return this.#e}set highlight(e){this.#e=e}#t=(mr(this,c),mr(this,u,`user`));get type(){return this.#t}set type(e){this.#t=e}#n=(mr(this,d),mr(this,p,void 0));get color(){return this.#n}set color(e){this.#n=e}setHoverColor=(mr(this,m),()=>{this.color&&(this.style.backgroundColor=or(this.color,.3))});resetHoverColor=()=>{this.color&&(this.style.backgroundColor=or(this.color,.1))};#r=mr(this,g,!1);get lightTheme(){return this.#r}set lightTheme(e){this.#r=e}connectedCallback(){super.connectedCallback(),this.color&&this.type===`role`&&(this.addEventListener(`mouseover`,this.setHoverColor),this.addEventListener(`mouseout`,this.resetHoverColor))}disconnectedCallback(){this.removeEventListener(`mouseover`,this.setHoverColor),this.removeEventListener(`mouseout`,this.resetHoverColor),super.disconnectedCallback()}willUpdate(){this.color&&(this.style.color=this.color,this.type===`role`&&(this.style.backgroundColor=or(this.color,.1)))}render(){return k`<span class="no-wrap"
				>${$n(this.type,[[`channel`,()=>Tn()],[`user`,()=>k`@`],[`role`,()=>k`@`],[`voice`,()=>jn()],[`locked`,()=>kn()],[`thread`,()=>Dn()],[`forum`,()=>Cn()],[`server-guide`,()=>fr()],[`channels-and-roles`,()=>cr()],[`customize-community`,()=>ur()],[`slash`,()=>k`/`]])}</span
			><slot></slot>`}constructor(){super(...arguments),mr(this,_)}static{mr(r,n)}};return r})(),gr=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},_r=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},vr=(()=>{let e=[We(`discord-quote`)],t,n=[],r,i=N,a,o=[],c=[];var l=class extends i{static{r=this}static{let s=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;a=[Ue({context:Pn,subscribe:!0}),P({type:Boolean,reflect:!0,attribute:`light-theme`})],gr(this,null,a,{kind:`accessor`,name:`lightTheme`,static:!1,private:!1,access:{has:e=>`lightTheme`in e,get:e=>e.lightTheme,set:(e,t)=>{e.lightTheme=t}},metadata:s},o,c),gr(null,t={value:r},e,{kind:`class`,name:r.name,metadata:s},null,n),l=r=t.value,s&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=s`
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
	`;#e=_r(this,o,!1);get lightTheme(){return this.#e}set lightTheme(e){this.#e=e}render(){return k`
			<div class="discord-quote-divider"></div>
			<!-- display: inline -->
			<blockquote><slot></slot></blockquote>
		`}constructor(){super(...arguments),_r(this,c)}static{_r(r,n)}};return r})(),yr=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},br=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0},xr=(()=>{let e=[We(`discord-action-row`)],t,n=[],r,i=N;var a=class extends i{static{r=this}static{let o=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;yr(null,t={value:r},e,{kind:`class`,name:r.name,metadata:o},null,n),a=r=t.value,o&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:o})}static styles=s`
		:host {
			display: flex;
			flex-wrap: wrap;
		}
	`;render(){return k`<slot></slot>`}static{br(r,n)}};return r})(),Sr=function(e,t,n,r,i,a){function o(e){if(e!==void 0&&typeof e!=`function`)throw TypeError(`Function expected`);return e}for(var s=r.kind,c=s===`getter`?`get`:s===`setter`?`set`:`value`,l=!t&&e?r.static?e:e.prototype:null,u=t||(l?Object.getOwnPropertyDescriptor(l,r.name):{}),d,f=!1,p=n.length-1;p>=0;p--){var m={};for(var h in r)m[h]=h===`access`?{}:r[h];for(var h in r.access)m.access[h]=r.access[h];m.addInitializer=function(e){if(f)throw TypeError(`Cannot add initializers after decoration has completed`);a.push(o(e||null))};var g=(0,n[p])(s===`accessor`?{get:u.get,set:u.set}:u[c],m);if(s===`accessor`){if(g===void 0)continue;if(typeof g!=`object`||!g)throw TypeError(`Object expected`);(d=o(g.get))&&(u.get=d),(d=o(g.set))&&(u.set=d),(d=o(g.init))&&i.unshift(d)}else(d=o(g))&&(s===`field`?i.unshift(d):u[c]=d)}l&&Object.defineProperty(l,r.name,u),f=!0},Cr=function(e,t,n){for(var r=arguments.length>2,i=0;i<t.length;i++)n=r?t[i].call(e,n):t[i].call(e);return r?n:void 0};(()=>{let e=[We(`discord-embed-description`)],t,n=[],r,i=N;var a=class extends i{static{r=this}static{let o=typeof Symbol==`function`&&Symbol.metadata?Object.create(i[Symbol.metadata]??null):void 0;Sr(null,t={value:r},e,{kind:`class`,name:r.name,metadata:o},null,n),a=r=t.value,o&&Object.defineProperty(r,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:o})}static styles=s`
		:host {
			font-size: 0.875rem;
			font-weight: 400;
			grid-column: 1/1;
			line-height: 1.125rem;
			margin-top: 8px;
			min-width: 0;
		}
	`;render(){return k`<slot></slot>`}static{Cr(r,n)}};return r})();function wr(e,t){e.elementStyles=[...e.elementStyles,t]}wr(Ln,s`
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
`),wr(Yn,s`
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
`),wr(Kn,s`
  :host .discord-author-username {
    color: var(--strong);
  }
  :host .discord-author-username:hover {
    text-decoration: none;
    cursor: default;
  }
`),wr(Hn,s`
  :host {
    color: #fff;
    background-color: var(--brand);
  }
`),wr(Qn,s`
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
`),wr(hr,s`
  :host {
    color: var(--mention);
    background-color: var(--mention-back);
    cursor: inherit;
  }
  :host(:hover) {
    color: var(--mention);
    background-color: var(--mention-back);
  }
`),wr(vr,s`
  .discord-quote-divider {
    background-color: var(--line);
    flex: none;
  }
`),wr(xr,s`
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 4px 0;
  }
`);var Tr=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Er=Je(class extends Ye{constructor(e){if(super(e),e.type!==qe.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=at(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=nt(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=nt(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=nt(i[d],a[m]),tt(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=nt(i[f],a[p]),tt(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=Tr(o,p,m),u=Tr(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=tt(e,i[d]);nt(t,a[p]),c[p]=t}else c[p]=nt(n,a[p]),tt(e,i[d],n),i[t]=null;p++}else ot(i[f]),f--}else ot(i[d]),d++;for(;p<=m;){let t=tt(e,c[m+1]);nt(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&ot(e)}return this.ut=o,it(e,c),j}}),Dr=[{id:`10m`,advance:`10m`,words:`10 min`},{id:`1h`,advance:`1h`,words:`1 hour`},{id:`1d`,advance:`24h`,words:`1 day`},{id:`7d`,advance:`168h`,words:`1 week`}],Or=class{ahead=0;now=()=>new Date(Date.now()+this.ahead);set(e){let t=e.getTime()-Date.now();Math.abs(t-this.ahead)>1e3&&(this.ahead=t)}};async function kr(e){let t=await fetch(`/rehearsal/clock`,e===void 0?{}:Ar({advance:e}));if(!t.ok)throw Error(`The rehearsal's clock answered ${t.status}.`);return new Date((await t.json()).now)}function Ar(e){return{method:`POST`,headers:{"content-type":`application/json`},body:JSON.stringify(e)}}var jr=class{state;listeners=new Set;told=!1;constructor(e){this.state=e}update(e){e(this.state),this.told||(this.told=!0,queueMicrotask(()=>{this.told=!1;for(let e of this.listeners)e()}))}subscribe(e){return this.listeners.add(e),()=>this.listeners.delete(e)}},W={ActionRow:1,Button:2,StringSelect:3,TextInput:4,UserSelect:5,RoleSelect:6,MentionableSelect:7,ChannelSelect:8,Section:9,TextDisplay:10,Thumbnail:11,MediaGallery:12,File:13,Separator:14,Container:17,Label:18,FileUpload:19,RadioGroup:21,CheckboxGroup:22,Checkbox:23},G={Subcommand:1,SubcommandGroup:2,String:3,Integer:4,Boolean:5,User:6,Channel:7,Role:8,Mentionable:9,Number:10,Attachment:11},Mr={Chat:1,User:2,Message:3},K={Text:0,DM:1,Voice:2,GroupDM:3,Category:4,Announcement:5,AnnouncementThread:10,PublicThread:11,PrivateThread:12,Stage:13,Forum:15},Nr={Primary:1,Secondary:2,Success:3,Danger:4,Link:5,Premium:6},Pr={HasThread:32,Ephemeral:64,Loading:128,ComponentsV2:32768},q={Default:0,Pin:6,Join:7,ThreadCreated:18,Reply:19,ChatInputCommand:20,ThreadStarter:21,ContextMenuCommand:23};function Fr(e){return e===q.Default||e===q.Reply}var Ir={Command:2,Component:3,Autocomplete:4,ModalSubmit:5};function Lr({type:e}){return e===K.DM||e===K.GroupDM}function Rr({type:e}){return e===K.AnnouncementThread||e===K.PublicThread||e===K.PrivateThread}var zr=1420070400000n,Br=0n;function Vr(e=Date.now()){let t=BigInt(e)-zr<<22n;return Br=t>Br?t:Br+1n,Br.toString()}function Hr(e,t){return e.length-t.length||(e<t?-1:+(e>t))}var J=e((e=>{Object.defineProperty(e,"__esModule",{value:!0});var t=/\r\n?/g,n=/\t/g,r=/\f/g,i=function(e){return e.replace(t,`
`).replace(r,``).replace(n,`    `)},a=function(e,t){var n=e||{};if(t!=null)for(var r in t)Object.prototype.hasOwnProperty.call(t,r)&&(n[r]=t[r]);return n},o=function(e,t){var n=Object.keys(e).filter(function(t){var n=e[t];if(n==null||n.match==null)return!1;var r=n.order;return typeof r==`number`&&isFinite(r)||typeof console>`u`||console.warn("simple-markdown: Invalid order for rule `"+t+"`: "+String(r)),!0});n.sort(function(t,n){var r=e[t],i=e[n],a=r.order,o=i.order;if(a!==o)return a-o;var s=+!r.quality,c=+!i.quality;return s===c?t<n?-1:+(t>n):s-c});var r,o=function(t,i){var a=[];for(i||=r,r=i;t;){var s=null,c=null,l=null,u=NaN,d=0,f=n[0],p=e[f];do{var m=p.order,h=i.prevCapture==null?``:i.prevCapture[0],g=p.match(t,i,h);if(g){var _=p.quality?p.quality(g,i,h):0;_<=u||(s=f,c=p,l=g,u=_)}d++,f=n[d],p=e[f]}while(p&&(!l||p.order===m&&p.quality));if(c==null||l==null)throw Error("Could not find a matching rule for the below content. The rule with highest `order` should always match content provided to it. Check the definition of `match` for '"+n[n.length-1]+`'. It seems to not match the following source:
`+t);if(l.index)throw Error("`match` must return a capture starting at index 0 (the current parse index). Did you forget a ^ at the start of the RegExp?");var v=c.parse(l,o,i);if(Array.isArray(v))Array.prototype.push.apply(a,v);else{if(typeof v!=`object`||!v)throw Error(`parse() function returned invalid parse result: '${v}'`);v.type??=s,a.push(v)}i.prevCapture=l,t=t.substring(i.prevCapture[0].length)}return a};return function(e,n){return r=a(n,t),!r.inline&&!r.disableAutoBlockNewlines&&(e+=`

`),r.prevCapture=null,o(i(e),r)}},s=function(e){var t=function(t,n,r){return n.inline?e.exec(t):null};return t.regex=e,t},c=function(e){var t=function(t,n){return n.inline?null:e.exec(t)};return t.regex=e,t},l=function(e){var t=function(t,n){return e.exec(t)};return t.regex=e,t};typeof Symbol==`function`&&Symbol.for;var u=function(e,t,n,r){n||={},r=r===void 0||r;var i=``;for(var a in n){var o=n[a];Object.prototype.hasOwnProperty.call(n,a)&&o&&(i+=` `+m(a)+`="`+m(o)+`"`)}var s=`<`+e+i+`>`;return r?s+t+`</`+e+`>`:s},d=function(e){if(e==null)return null;try{var t=new URL(e,`https://localhost`).protocol;if(t.indexOf(`javascript:`)===0||t.indexOf(`vbscript:`)===0||t.indexOf(`data:`)===0)return null}catch{return null}return e},f=/[<>&"']/g,p={"<":`&lt;`,">":`&gt;`,"&":`&amp;`,'"':`&quot;`,"'":`&#x27;`,"/":`&#x2F;`,"`":`&#96;`},m=function(e){return String(e).replace(f,function(e){return p[e]})},h=/\\([^0-9A-Za-z\s])/g,g=function(e){return e.replace(h,`$1`)},_=function(e,t,n){var r=n.inline||!1;n.inline=!0;var i=e(t,n);return n.inline=r,i},v=function(e,t,n){var r=n.inline||!1;n.inline=!1;var i=e(t+`

`,n);return n.inline=r,i},y=function(e,t,n){return{content:_(t,e[1],n)}},b=function(){return{}},x=`(?:[*+-]|\\d+\\.)`,ee=`( *)(`+x+`) +`,te=RegExp(`^`+ee),S=RegExp(ee+`[^\\n]*(?:\\n(?!\\1`+x+` )[^\\n]*)*(
|$)`,`gm`),ne=/\n{2,}$/,re=/^ (?= *`)|(` *) $/g,ie=ne,ae=/ *\n+$/,oe=RegExp(`^( *)(`+x+`) [\\s\\S]+?(?:
{2,}(?! )(?!\\1`+x+` )\\n*|\\s*
*$)`),C=/(?:^|\n)( *)$/,w=(function(){var e=/^ *\| *| *\| *$/g,t=/ *$/,n=/^ *-+: *$/,r=/^ *:-+: *$/,i=/^ *:-+ *$/,a=function(e){return n.test(e)?`right`:r.test(e)?`center`:i.test(e)?`left`:null},o=function(t,n,r,i){return i&&(t=t.replace(e,``)),t.trim().split(`|`).map(a)},s=function(e,n,r,i){var a=r.inTable;r.inTable=!0;var o=n(e.trim(),r);r.inTable=a;var s=[[]];return o.forEach(function(e,n){e.type===`tableSeparator`?(!i||n!==0&&n!==o.length-1)&&s.push([]):(e.type===`text`&&(o[n+1]==null||o[n+1].type===`tableSeparator`)&&(e.content=e.content.replace(t,``)),s[s.length-1].push(e))}),s},c=function(e,t,n,r){return e.trim().split(`
`).map(function(e){return s(e,t,n,r)})},l=function(e){return function(t,n,r){r.inline=!0;var i=s(t[1],n,r,e),a=o(t[2],n,r,e),l=c(t[3],n,r,e);return r.inline=!1,{type:`table`,header:i,align:a,cells:l}}};return{parseTable:l(!0),parseNpTable:l(!1),TABLE_REGEX:/^ *(\|.+)\n *\|( *[-:]+[-| :]*)\n((?: *\|.*(?:\n|$))*)\n*/,NPTABLE_REGEX:/^ *(\S.*\|.*)\n *([-:]+ *\|[-| :]*)\n((?:.*\|.*(?:\n|$))*)\n*/}})(),se=`(?:\\[[^\\]]*\\]|[^\\[\\]]|\\](?=[^\\[]*\\]))*`,T=`\\s*<?((?:\\([^)]*\\)|[^\\s\\\\]|\\\\.)*?)>?(?:\\s+['"]([\\s\\S]*?)['"])?\\s*`,ce=/mailto:/i,E=function(e,t,n){var r=(e[2]||e[1]).replace(/\s+/g,` `).toLowerCase();if(t._defs&&t._defs[r]){var i=t._defs[r];n.target=i.target,n.title=i.title}return t._refs=t._refs||{},t._refs[r]=t._refs[r]||[],t._refs[r].push(n),n},D=0,le={Array:{html:function(e,t,n){for(var r=``,i=0;i<e.length;i++){var a=e[i];if(a.type===`text`)for(a={type:`text`,content:a.content};i+1<e.length&&e[i+1].type===`text`;i++)a.content+=e[i+1].content;r+=t(a,n)}return r}},heading:{order:D++,match:c(/^ *(#{1,6})([^\n]+?)#* *(?:\n *)+\n/),parse:function(e,t,n){return{level:e[1].length,content:_(t,e[2].trim(),n)}},html:function(e,t,n){return u(`h`+e.level,t(e.content,n))}},nptable:{order:D++,match:c(w.NPTABLE_REGEX),parse:w.parseNpTable,html:null},lheading:{order:D++,match:c(/^([^\n]+)\n *(=|-){3,} *(?:\n *)+\n/),parse:function(e,t,n){return{type:`heading`,level:e[2]===`=`?1:2,content:_(t,e[1],n)}},html:null},hr:{order:D++,match:c(/^( *[-*_]){3,} *(?:\n *)+\n/),parse:b,html:function(e,t,n){return`<hr aria-hidden="true">`}},codeBlock:{order:D++,match:c(/^(?:    [^\n]+\n*)+(?:\n *)+\n/),parse:function(e,t,n){return{lang:void 0,content:e[0].replace(/^    /gm,``).replace(/\n+$/,``)}},html:function(e,t,n){var r=e.lang?`markdown-code-`+e.lang:void 0;return u(`pre`,u(`code`,m(e.content),{class:r}))}},fence:{order:D++,match:c(/^ *(`{3,}|~{3,}) *(?:(\S+) *)?\n([\s\S]+?)\n?\1 *(?:\n *)+\n/),parse:function(e,t,n){return{type:`codeBlock`,lang:e[2]||void 0,content:e[3]}},html:null},blockQuote:{order:D++,match:c(/^( *>[^\n]+(\n[^\n]+)*\n*)+\n{2,}/),parse:function(e,t,n){return{content:t(e[0].replace(/^ *> ?/gm,``),n)}},html:function(e,t,n){return u(`blockquote`,t(e.content,n))}},list:{order:D++,match:function(e,t){var n=t.prevCapture==null?``:t.prevCapture[0],r=C.exec(n),i=t._list||!t.inline;return r&&i?(e=r[1]+e,oe.exec(e)):null},parse:function(e,t,n){var r=e[2],i=r.length>1,a=i?+r:void 0,o=e[0].replace(ie,`
`).match(S),s=!1;return{ordered:i,start:a,items:o.map(function(e,r){var i=te.exec(e),a=i?i[0].length:0,c=RegExp(`^ {1,`+a+`}`,`gm`),l=e.replace(c,``).replace(te,``),u=r===o.length-1,d=l.indexOf(`

`)!==-1||u&&s;s=d;var f=n.inline,p=n._list;n._list=!0;var m;d?(n.inline=!1,m=l.replace(ae,`

`)):(n.inline=!0,m=l.replace(ae,``));var h=t(m,n);return n.inline=f,n._list=p,h})}},html:function(e,t,n){var r=e.items.map(function(e){return u(`li`,t(e,n))}).join(``);return u(e.ordered?`ol`:`ul`,r,{start:e.start})}},def:{order:D++,match:c(/^ *\[([^\]]+)\]: *<?([^\s>]*)>?(?: +["(]([^\n]+)[")])? *\n(?: *\n)*/),parse:function(e,t,n){var r=e[1].replace(/\s+/g,` `).toLowerCase(),i=e[2],a=e[3];return n._refs&&n._refs[r]&&n._refs[r].forEach(function(e){e.target=i,e.title=a}),n._defs=n._defs||{},n._defs[r]={target:i,title:a},{def:r,target:i,title:a}},html:function(){return``}},table:{order:D++,match:c(w.TABLE_REGEX),parse:w.parseTable,html:function(e,t,n){var r=function(t){return e.align[t]==null?``:`text-align:`+e.align[t]+`;`},i=e.header.map(function(e,i){return u(`th`,t(e,n),{style:r(i),scope:`col`})}).join(``),a=e.cells.map(function(e){return u(`tr`,e.map(function(e,i){return u(`td`,t(e,n),{style:r(i)})}).join(``))}).join(``);return u(`table`,u(`thead`,u(`tr`,i))+u(`tbody`,a))}},newline:{order:D++,match:c(/^(?:\n *)*\n/),parse:b,html:function(e,t,n){return`
`}},paragraph:{order:D++,match:c(/^((?:[^\n]|\n(?! *\n))+)(?:\n *)+\n/),parse:y,html:function(e,t,n){return u(`div`,t(e.content,n),{class:`paragraph`})}},escape:{order:D++,match:s(/^\\([^0-9A-Za-z\s])/),parse:function(e,t,n){return{type:`text`,content:e[1]}},html:null},tableSeparator:{order:D++,match:function(e,t){return t.inTable?/^ *\| */.exec(e):null},parse:function(){return{type:`tableSeparator`}},html:function(){return` &vert; `}},autolink:{order:D++,match:s(/^<([^: >]+:\/[^ >]+)>/),parse:function(e,t,n){return{type:`link`,content:[{type:`text`,content:e[1]}],target:e[1]}},html:null},mailto:{order:D++,match:s(/^<([^ >]+@[^ >]+)>/),parse:function(e,t,n){var r=e[1],i=e[1];return ce.test(i)||(i=`mailto:`+i),{type:`link`,content:[{type:`text`,content:r}],target:i}},html:null},url:{order:D++,match:s(/^(https?:\/\/[^\s<]+[^<.,:;"')\]\s])/),parse:function(e,t,n){return{type:`link`,content:[{type:`text`,content:e[1]}],target:e[1],title:void 0}},html:null},link:{order:D++,match:s(RegExp(`^\\[(`+se+`)\\]\\(`+T+`\\)`)),parse:function(e,t,n){return{content:t(e[1],n),target:g(e[2]),title:e[3]}},html:function(e,t,n){var r={href:d(e.target),title:e.title};return u(`a`,t(e.content,n),r)}},image:{order:D++,match:s(RegExp(`^!\\[(`+se+`)\\]\\(`+T+`\\)`)),parse:function(e,t,n){return{alt:e[1],target:g(e[2]),title:e[3]}},html:function(e,t,n){return u(`img`,``,{src:d(e.target),alt:e.alt,title:e.title},!1)}},reflink:{order:D++,match:s(RegExp(`^\\[(`+se+`)\\]\\s*\\[([^\\]]*)\\]`)),parse:function(e,t,n){return E(e,n,{type:`link`,content:t(e[1],n)})},html:null},refimage:{order:D++,match:s(RegExp(`^!\\[(`+se+`)\\]\\s*\\[([^\\]]*)\\]`)),parse:function(e,t,n){return E(e,n,{type:`image`,alt:e[1]})},html:null},em:{order:D,match:s(RegExp(`^\\b_((?:__|\\\\[\\s\\S]|[^\\\\_])+?)_\\b|^\\*(?=\\S)((?:\\*\\*|\\\\[\\s\\S]|\\s+(?:\\\\[\\s\\S]|[^\\s\\*\\\\]|\\*\\*)|[^\\s\\*\\\\])+?)\\*(?!\\*)`)),quality:function(e){return e[0].length+.2},parse:function(e,t,n){return{content:t(e[2]||e[1],n)}},html:function(e,t,n){return u(`em`,t(e.content,n))}},strong:{order:D,match:s(/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/),quality:function(e){return e[0].length+.1},parse:y,html:function(e,t,n){return u(`strong`,t(e.content,n))}},u:{order:D++,match:s(/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/),quality:function(e){return e[0].length},parse:y,html:function(e,t,n){return u(`u`,t(e.content,n))}},del:{order:D++,match:s(/^~~(?=\S)((?:\\[\s\S]|~(?!~)|[^\s~\\]|\s(?!~~))+?)~~/),parse:y,html:function(e,t,n){return u(`del`,t(e.content,n))}},inlineCode:{order:D++,match:s(/^(`+)([\s\S]*?[^`])\1(?!`)/),parse:function(e,t,n){return{content:e[2].replace(re,`$1`)}},html:function(e,t,n){return u(`code`,m(e.content))}},br:{order:D++,match:l(/^ {2,}\n/),parse:b,html:function(e,t,n){return`<br>`}},text:{order:D++,match:l(/^[\s\S]+?(?=[^0-9A-Za-z\s\u00c0-\uffff]|\n\n| {2,}\n|\w+:\S|$)/),parse:function(e,t,n){return{content:e[0]}},html:function(e,t,n){return m(e.content)}}},ue=function(e,t){return!t&&typeof console<`u`&&console.warn(`simple-markdown ruleOutput should take 'react' or 'html' as the second argument.`),function(n,r,i){return e[n.type][t](n,r,i)}},de=function(e){var t=function(n,r){return r||={},Array.isArray(n)?n.map(function(e){return t(e,r)}).join(``):e(n,t,r)};return t},fe=function(e,t,n={}){if(!t)throw Error("simple-markdown: outputFor: `property` must be defined. if you just upgraded, you probably need to replace `outputFor` with `reactFor`");var r,i=(e.Array||le.Array)[t];if(!i)throw Error("simple-markdown: outputFor: to join nodes of type `"+t+"` you must provide an `Array:` joiner rule with that type, Please see the docs for details on specifying an Array rule.");var o=i,s=function(n,i){return i||=r,r=i,Array.isArray(n)?o(n,s,i):e[n.type][t](n,s,i)};return function(e,t){return r=a(t,n),s(e,r)}},pe=o(le),O=function(e,t){return t||={},t.inline=!1,pe(e,t)},me=function(e,t){return t||={},t.inline=!0,pe(e,t)},he=function(e,t){var n=ne.test(e);return t||={},t.inline=!n,pe(e,t)},ge=fe(le,`html`);e.default={defaultRules:le,parserFor:o,outputFor:fe,inlineRegex:s,blockRegex:c,anyScopeRegex:l,parseInline:_,parseBlock:v,markdownToHtml:function(e,t){return ge(O(e,t),t)},defaultBlockParse:O,defaultInlineParse:me,defaultImplicitParse:he,defaultHtmlOutput:ge,preprocess:i,sanitizeText:m,sanitizeUrl:d,unescapeUrl:g,htmlTag:u,defaultRawParse:pe,ruleOutput:ue,htmlFor:de,defaultParse:function(...e){return typeof console<`u`&&console.warn("defaultParse is deprecated, please use `defaultImplicitParse`"),he.apply(null,e)},defaultOutput:function(...e){return typeof console<`u`&&console.warn("defaultOutput is deprecated, please use `defaultReactOutput`"),defaultReactOutput.apply(null,e)}}})),Y=e((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.GuildNavigationRegex=e.SlashCommandRegex=e.SubtextRegex=e.HeadingRegex=e.TimestampRegex=e.TextRegex=e.StrikeThroughRegex=e.SpoilerRegex=e.EmoticonRegex=e.CodeBlockRegex=e.BlockQuoteRegex=e.HereRegex=e.EveryoneRegex=e.UserMentionRegex=e.RoleMentionRegex=e.EmojiRegex=e.ChannelMentionRegex=void 0,e.ChannelMentionRegex=/^<#(\d{17,20})>/,e.EmojiRegex=/^<(a)?:(\w{2,32}):(\d{17,21})>/,e.RoleMentionRegex=/^<@&(\d{17,20})>/,e.UserMentionRegex=/^<@!?(\d{17,20})>/,e.EveryoneRegex=/^@everyone/,e.HereRegex=/^@here/,e.BlockQuoteRegex=/^( *>>> ([\s\S]*))|^( *> [^\n]*(\n *> [^\n]*)*\n?)/,e.CodeBlockRegex=/^```(([a-z0-9_+\-.#]+?)\n+)?\n*([^]+?)\n*```/i,e.EmoticonRegex=/^(¯\\_\(ツ\)_\/¯)/,e.SpoilerRegex=/^\|\|([\s\S]+?)\|\|/,e.StrikeThroughRegex=/^~~([\s\S]+?)~~(?!_)/,e.TextRegex=/^[\s\S]+?(?=[^0-9A-Za-z\s]|\n\n|\n|\w+:\S|$)/,e.TimestampRegex=/^<t:(-?\d+)(?::(R|t|T|d|D|f|F))?>/,e.HeadingRegex=/^(#{1,3}) +([^\n]+?)(\n|$)/,e.SubtextRegex=/^-# +([^\n]+?)(\n|$)/,e.SlashCommandRegex=/^<\/([-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}(?: [-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}){0,2})?:(\d{17,21})>/u,e.GuildNavigationRegex=/^<(\d{17,20}):(?:(customize|browse|guide)|(linked-roles)(:\d{17,20})?)>/})),Ur=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.guildNavigation=void 0;var i=r(J()),a=Y();e.guildNavigation={order:i.default.defaultRules.strong.order,match:e=>a.GuildNavigationRegex.exec(e),parse:function(e){let t=e[2]??e[3];if(t===`linked-roles`){let n=e[4]?.slice(1)??null;return{id:e[1],navigation:t,roleId:n}}return{id:e[1],navigation:t}}}})),Wr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.slashCommand=void 0;var i=r(J()),a=Y();e.slashCommand={order:i.default.defaultRules.strong.order,match:e=>a.SlashCommandRegex.exec(e),parse:function(e){let t=e[1].split(` `),n={fullName:e[1],name:t[0],subcommand:null,subcommandGroup:null,id:e[2]};return t.length==2&&(n.subcommand=t[1]),t.length===3&&(n.subcommandGroup=t[1],n.subcommand=t[2]),n}}})),Gr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.everyone=void 0;var i=r(J()),a=Y();e.everyone={order:i.default.defaultRules.strong.order,match:e=>a.EveryoneRegex.exec(e),parse:function(){return{}}}})),Kr=e((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.TwemojiRegex=void 0,e.TwemojiRegex=/^((?:\ud83d\udc68\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffc-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffb\udffd-\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffb-\udffd\udfff]|\ud83e\uddd1\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffb-\udffe]|\ud83d\udc68\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffb\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffc-\udfff]|\ud83d\udc68\ud83c\udffb\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffc-\udfff]|\ud83d\udc68\ud83c\udffb\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffc-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffb\udffd-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb\udffd-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffb\udffd-\udfff]|\ud83d\udc68\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffd\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc68\ud83c\udffd\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc68\ud83c\udffd\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc68\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffe\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffb-\udffd\udfff]|\ud83d\udc68\ud83c\udffe\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb-\udffd\udfff]|\ud83d\udc68\ud83c\udffe\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffb-\udffd\udfff]|\ud83d\udc68\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udfff\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffb-\udffe]|\ud83d\udc68\ud83c\udfff\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb-\udffe]|\ud83d\udc68\ud83c\udfff\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffb-\udffe]|\ud83d\udc69\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffc-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffc-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffc-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffc-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffb\udffd-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb\udffd-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffb\udffd-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffb\udffd-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc69\ud83c\udffd\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc69\ud83c\udffd\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc69\ud83c\udffd\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc69\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffe\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffb-\udffd\udfff]|\ud83d\udc69\ud83c\udffe\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb-\udffd\udfff]|\ud83d\udc69\ud83c\udffe\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffb-\udffd\udfff]|\ud83d\udc69\ud83c\udffe\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffb-\udffd\udfff]|\ud83d\udc69\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udfff\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffb-\udffe]|\ud83d\udc69\ud83c\udfff\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb-\udffe]|\ud83d\udc69\ud83c\udfff\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffb-\udffe]|\ud83d\udc69\ud83c\udfff\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffb-\udffe]|\ud83e\uddd1\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffc-\udfff]|\ud83e\uddd1\ud83c\udffb\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffc-\udfff]|\ud83e\uddd1\ud83c\udffb\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffb\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffc-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffb\udffd-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffb\udffd-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffb\udffd-\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffb-\udffd\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffb-\udffd\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffb-\udffd\udfff]|\ud83e\uddd1\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffb-\udffe]|\ud83e\uddd1\ud83c\udfff\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffb-\udffe]|\ud83e\uddd1\ud83c\udfff\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udfff\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffb-\udffe]|\ud83d\udc68\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68|\ud83d\udc69\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d[\udc68\udc69]|\ud83e\udef1\ud83c\udffb\u200d\ud83e\udef2\ud83c[\udffc-\udfff]|\ud83e\udef1\ud83c\udffc\u200d\ud83e\udef2\ud83c[\udffb\udffd-\udfff]|\ud83e\udef1\ud83c\udffd\u200d\ud83e\udef2\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\udef1\ud83c\udffe\u200d\ud83e\udef2\ud83c[\udffb-\udffd\udfff]|\ud83e\udef1\ud83c\udfff\u200d\ud83e\udef2\ud83c[\udffb-\udffe]|\ud83d\udc68\u200d\u2764\ufe0f\u200d\ud83d\udc68|\ud83d\udc69\u200d\u2764\ufe0f\u200d\ud83d[\udc68\udc69]|\ud83e\uddd1\u200d\ud83e\udd1d\u200d\ud83e\uddd1|\ud83d\udc6f\ud83c\udffb\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udffb\u200d\u2642\ufe0f|\ud83d\udc6f\ud83c\udffc\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udffc\u200d\u2642\ufe0f|\ud83d\udc6f\ud83c\udffd\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udffd\u200d\u2642\ufe0f|\ud83d\udc6f\ud83c\udffe\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udffe\u200d\u2642\ufe0f|\ud83d\udc6f\ud83c\udfff\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udfff\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udffb\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udffb\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udffc\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udffc\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udffd\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udffd\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udffe\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udffe\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udfff\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udfff\u200d\u2642\ufe0f|\ud83d\udc6f\u200d\u2640\ufe0f|\ud83d\udc6f\u200d\u2642\ufe0f|\ud83e\udd3c\u200d\u2640\ufe0f|\ud83e\udd3c\u200d\u2642\ufe0f|\ud83d\udc6b\ud83c[\udffb-\udfff]|\ud83d\udc6c\ud83c[\udffb-\udfff]|\ud83d\udc6d\ud83c[\udffb-\udfff]|\ud83d\udc6f\ud83c[\udffb-\udfff]|\ud83d\udc8f\ud83c[\udffb-\udfff]|\ud83d\udc91\ud83c[\udffb-\udfff]|\ud83e\udd1d\ud83c[\udffb-\udfff]|\ud83e\udd3c\ud83c[\udffb-\udfff]|\ud83d[\udc6b-\udc6d\udc6f\udc8f\udc91]|\ud83e[\udd1d\udd3c])|(?:\ud83d[\udc68\udc69]|\ud83e\uddd1)(?:\ud83c[\udffb-\udfff])?\u200d(?:\u2695\ufe0f|\u2696\ufe0f|\u2708\ufe0f|\ud83c[\udf3e\udf73\udf7c\udf84\udf93\udfa4\udfa8\udfeb\udfed]|\ud83d[\udcbb\udcbc\udd27\udd2c\ude80\ude92]|\ud83e[\uddaf-\uddb3\uddbc\uddbd\ude70])(?:\u200d\u27a1\ufe0f)?|(?:\ud83c[\udfcb\udfcc]|\ud83d[\udd74\udd75]|\u26f9)((?:\ud83c[\udffb-\udfff]|\ufe0f)\u200d[\u2640\u2642]\ufe0f(?:\u200d\u27a1\ufe0f)?)|(?:\ud83c[\udfc3\udfc4\udfca]|\ud83d[\udc6e\udc70\udc71\udc73\udc77\udc81\udc82\udc86\udc87\ude45-\ude47\ude4b\ude4d\ude4e\udea3\udeb4-\udeb6]|\ud83e[\udd26\udd35\udd37-\udd39\udd3d\udd3e\uddb8\uddb9\uddcd-\uddcf\uddd4\uddd6-\udddd])(?:\ud83c[\udffb-\udfff])?\u200d[\u2640\u2642]\ufe0f(?:\u200d\u27a1\ufe0f)?|(?:\ud83d\udc68\u200d\ud83d\udc68\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc68\u200d\ud83d\udc68\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83e\uddd1\u200d\ud83e\uddd1\u200d\ud83e\uddd2\u200d\ud83e\uddd2|\ud83d\udc68\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc68\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83d\udc68\u200d\ud83d\udc68\u200d\ud83d[\udc66\udc67]|\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d[\udc66\udc67]|\ud83d\udc69\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d[\udc66\udc67]|\ud83e\uddd1\u200d\ud83e\uddd1\u200d\ud83e\uddd2|\ud83e\uddd1\u200d\ud83e\uddd2\u200d\ud83e\uddd2|\ud83c\udff3\ufe0f\u200d\u26a7\ufe0f|\ud83c\udff3\ufe0f\u200d\ud83c\udf08|\ud83d\ude36\u200d\ud83c\udf2b\ufe0f|\u26d3\ufe0f\u200d\ud83d\udca5|\u2764\ufe0f\u200d\ud83d\udd25|\u2764\ufe0f\u200d\ud83e\ude79|\ud83c\udf44\u200d\ud83d\udfeb|\ud83c\udf4b\u200d\ud83d\udfe9|\ud83c\udff4\u200d\u2620\ufe0f|\ud83d\udc15\u200d\ud83e\uddba|\ud83d\udc26\u200d\ud83d\udd25|\ud83d\udc3b\u200d\u2744\ufe0f|\ud83d\udc41\u200d\ud83d\udde8|\ud83d\udc68\u200d\ud83d[\udc66\udc67]|\ud83d\udc69\u200d\ud83d[\udc66\udc67]|\ud83d\ude2e\u200d\ud83d\udca8|\ud83d\ude35\u200d\ud83d\udcab|\ud83d\ude42\u200d\u2194\ufe0f|\ud83d\ude42\u200d\u2195\ufe0f|\ud83e\uddd1\u200d\ud83e\uddd2|\ud83e\uddde\u200d\u2640\ufe0f|\ud83e\uddde\u200d\u2642\ufe0f|\ud83e\udddf\u200d\u2640\ufe0f|\ud83e\udddf\u200d\u2642\ufe0f|\ud83d\udc08\u200d\u2b1b|\ud83d\udc26\u200d\u2b1b)|[#*0-9]\ufe0f?\u20e3|(?:[©®\u2122\u265f]\ufe0f)|(?:\ud83c[\udc04\udd70\udd71\udd7e\udd7f\ude02\ude1a\ude2f\ude37\udf21\udf24-\udf2c\udf36\udf7d\udf96\udf97\udf99-\udf9b\udf9e\udf9f\udfcd\udfce\udfd4-\udfdf\udff3\udff5\udff7]|\ud83d[\udc3f\udc41\udcfd\udd49\udd4a\udd6f\udd70\udd73\udd76-\udd79\udd87\udd8a-\udd8d\udda5\udda8\uddb1\uddb2\uddbc\uddc2-\uddc4\uddd1-\uddd3\udddc-\uddde\udde1\udde3\udde8\uddef\uddf3\uddfa\udecb\udecd-\udecf\udee0-\udee5\udee9\udef0\udef3]|[\u203c\u2049\u2139\u2194-\u2199\u21a9\u21aa\u231a\u231b\u2328\u23cf\u23ed-\u23ef\u23f1\u23f2\u23f8-\u23fa\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u2604\u260e\u2611\u2614\u2615\u2618\u2620\u2622\u2623\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642\u2648-\u2653\u2660\u2663\u2665\u2666\u2668\u267b\u267f\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1\u26a7\u26aa\u26ab\u26b0\u26b1\u26bd\u26be\u26c4\u26c5\u26c8\u26cf\u26d1\u26d3\u26d4\u26e9\u26ea\u26f0-\u26f5\u26f8\u26fa\u26fd\u2702\u2708\u2709\u270f\u2712\u2714\u2716\u271d\u2721\u2733\u2734\u2744\u2747\u2757\u2763\u2764\u27a1\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u3030\u303d\u3297\u3299])(?:\ufe0f|(?!\ufe0e))|(?:(?:\ud83c[\udfcb\udfcc]|\ud83d[\udd74\udd75\udd90]|\ud83e\udef0|[\u261d\u26f7\u26f9\u270c\u270d])(?:\ufe0f|(?!\ufe0e))|(?:\ud83c\udfc3|\ud83d\udeb6|\ud83e\uddce)(?:\ud83c[\udffb-\udfff])?(?:\u200d\u27a1\ufe0f)?|(?:\ud83c[\udf85\udfc2\udfc4\udfc7\udfca]|\ud83d[\udc42\udc43\udc46-\udc50\udc66-\udc69\udc6e\udc70-\udc78\udc7c\udc81-\udc83\udc85-\udc87\udcaa\udd7a\udd95\udd96\ude45-\ude47\ude4b-\ude4f\udea3\udeb4\udeb5\udec0\udecc]|\ud83e[\udd0c\udd0f\udd18-\udd1c\udd1e\udd1f\udd26\udd30-\udd39\udd3d\udd3e\udd77\uddb5\uddb6\uddb8\uddb9\uddbb\uddcd\uddcf\uddd1-\udddd\udec3-\udec5\udef1-\udef8]|[\u270a\u270b]))(?:\ud83c[\udffb-\udfff])?|(?:\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f|\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f|\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc77\udb40\udc6c\udb40\udc73\udb40\udc7f|\ud83c\udde6\ud83c[\udde8-\uddec\uddee\uddf1\uddf2\uddf4\uddf6-\uddfa\uddfc\uddfd\uddff]|\ud83c\udde7\ud83c[\udde6\udde7\udde9-\uddef\uddf1-\uddf4\uddf6-\uddf9\uddfb\uddfc\uddfe\uddff]|\ud83c\udde8\ud83c[\udde6\udde8\udde9\uddeb-\uddee\uddf0-\uddf7\uddfa-\uddff]|\ud83c\udde9\ud83c[\uddea\uddec\uddef\uddf0\uddf2\uddf4\uddff]|\ud83c\uddea\ud83c[\udde6\udde8\uddea\uddec\udded\uddf7-\uddfa]|\ud83c\uddeb\ud83c[\uddee-\uddf0\uddf2\uddf4\uddf7]|\ud83c\uddec\ud83c[\udde6\udde7\udde9-\uddee\uddf1-\uddf3\uddf5-\uddfa\uddfc\uddfe]|\ud83c\udded\ud83c[\uddf0\uddf2\uddf3\uddf7\uddf9\uddfa]|\ud83c\uddee\ud83c[\udde8-\uddea\uddf1-\uddf4\uddf6-\uddf9]|\ud83c\uddef\ud83c[\uddea\uddf2\uddf4\uddf5]|\ud83c\uddf0\ud83c[\uddea\uddec-\uddee\uddf2\uddf3\uddf5\uddf7\uddfc\uddfe\uddff]|\ud83c\uddf1\ud83c[\udde6-\udde8\uddee\uddf0\uddf7-\uddfb\uddfe]|\ud83c\uddf2\ud83c[\udde6\udde8-\udded\uddf0-\uddff]|\ud83c\uddf3\ud83c[\udde6\udde8\uddea-\uddec\uddee\uddf1\uddf4\uddf5\uddf7\uddfa\uddff]|\ud83c\uddf4\ud83c\uddf2|\ud83c\uddf5\ud83c[\udde6\uddea-\udded\uddf0-\uddf3\uddf7-\uddf9\uddfc\uddfe]|\ud83c\uddf6\ud83c\udde6|\ud83c\uddf7\ud83c[\uddea\uddf4\uddf8\uddfa\uddfc]|\ud83c\uddf8\ud83c[\udde6-\uddea\uddec-\uddf4\uddf7-\uddf9\uddfb\uddfd-\uddff]|\ud83c\uddf9\ud83c[\udde6\udde8\udde9\uddeb-\udded\uddef-\uddf4\uddf7\uddf9\uddfb\uddfc\uddff]|\ud83c\uddfa\ud83c[\udde6\uddec\uddf2\uddf3\uddf8\uddfe\uddff]|\ud83c\uddfb\ud83c[\udde6\udde8\uddea\uddec\uddee\uddf3\uddfa]|\ud83c\uddfc\ud83c[\uddeb\uddf8]|\ud83c\uddfd\ud83c\uddf0|\ud83c\uddfe\ud83c[\uddea\uddf9]|\ud83c\uddff\ud83c[\udde6\uddf2\uddfc]|\ud83c[\udccf\udd8e\udd91-\udd9a\udde6-\uddff\ude01\ude32-\ude36\ude38-\ude3a\ude50\ude51\udf00-\udf20\udf2d-\udf35\udf37-\udf7c\udf7e-\udf84\udf86-\udf93\udfa0-\udfc1\udfc5\udfc6\udfc8\udfc9\udfcf-\udfd3\udfe0-\udff0\udff4\udff8-\udfff]|\ud83d[\udc00-\udc3e\udc40\udc44\udc45\udc51-\udc65\udc6a\udc79-\udc7b\udc7d-\udc80\udc84\udc88-\udc8e\udc90\udc92-\udca9\udcab-\udcfc\udcff-\udd3d\udd4b-\udd4e\udd50-\udd67\udda4\uddfb-\ude44\ude48-\ude4a\ude80-\udea2\udea4-\udeb3\udeb7-\udebf\udec1-\udec5\uded0-\uded2\uded5-\uded8\udedc-\udedf\udeeb\udeec\udef4-\udefc\udfe0-\udfeb\udff0]|\ud83e[\udd0d\udd0e\udd10-\udd17\udd20-\udd25\udd27-\udd2f\udd3a\udd3f-\udd45\udd47-\udd76\udd78-\uddb4\uddb7\uddba\uddbc-\uddcc\uddd0\uddde-\uddff\ude70-\ude7c\ude80-\ude8a\ude8e-\udec2\udec6\udec8\udecd-\udedc\udedf-\udeea\udeef]|[\u23e9-\u23ec\u23f0\u23f3\u267e\u26ce\u2705\u2728\u274c\u274e\u2753-\u2755\u2795-\u2797\u27b0\u27bf\ue50a])|\ufe0f)/})),qr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.twemoji=void 0;var i=r(J()),a=Kr();e.twemoji={order:i.default.defaultRules.strong.order,match:e=>a.TwemojiRegex.exec(e),parse:function(e){return{name:e[0]}}}})),Jr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.channel=void 0;var i=r(J()),a=Y();e.channel={order:i.default.defaultRules.strong.order,match:e=>a.ChannelMentionRegex.exec(e),parse:function(e){return{id:e[1]}}}})),Yr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.timestamp=void 0;var i=r(J()),a=Y();e.timestamp={order:i.default.defaultRules.strong.order,match:e=>a.TimestampRegex.exec(e),parse:function(e){return{timestamp:e[1],format:e[2]}}}})),Xr=e((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.extend=void 0,e.extend=(e,t)=>Object.assign({},t,e)})),Zr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.blockQuote=void 0;var i=r(J()),a=Xr(),o=Y();e.blockQuote=(0,a.extend)({match:function(e,t,n){return!/^$|\n *$/.test(n)||t.inQuote?null:o.BlockQuoteRegex.exec(e)},parse:function(e,t,n){let r=e[0],i=/^ *>>> ?/.exec(r)?/^ *>>> ?/:/^ *> ?/gm;return{content:t(r.replace(i,``),Object.assign({},n,{inQuote:!0})),type:`blockQuote`}}},i.default.defaultRules.blockQuote)})),Qr=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.strikethrough=void 0;var i=r(J()),a=Xr(),o=Y();e.strikethrough=(0,a.extend)({match:i.default.inlineRegex(o.StrikeThroughRegex)},i.default.defaultRules.del)})),$r=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.codeBlock=void 0;var i=r(J()),a=Xr(),o=Y();e.codeBlock=(0,a.extend)({match:i.default.inlineRegex(o.CodeBlockRegex),parse:function(e,t,n){return{lang:(e[2]||``).trim(),content:e[3]||``,inQuote:n.inQuote||!1}}},i.default.defaultRules.codeBlock)})),ei=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.emoji=void 0;var i=r(J()),a=Y();e.emoji={order:i.default.defaultRules.strong.order,match:e=>a.EmojiRegex.exec(e),parse:function(e){return{animated:e[1]===`a`,name:e[2],id:e[3]}}}})),ti=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.role=void 0;var i=r(J()),a=Y();e.role={order:i.default.defaultRules.strong.order,match:e=>a.RoleMentionRegex.exec(e),parse:function(e){return{id:e[1]}}}})),ni=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.autolink=void 0;var i=r(J());e.autolink=(0,Xr().extend)({parse:e=>({content:[{type:`text`,content:e[1]}],target:e[1]})},i.default.defaultRules.autolink)})),ri=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.here=void 0;var i=r(J()),a=Y();e.here={order:i.default.defaultRules.strong.order,match:e=>a.HereRegex.exec(e),parse:function(){return{}}}})),ii=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.emoticon=void 0;var i=r(J()),a=Y();e.emoticon={order:i.default.defaultRules.text.order,match:e=>a.EmoticonRegex.exec(e),parse:function(e){return{type:`text`,content:e[1]}}}})),ai=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.user=void 0;var i=r(J()),a=Y();e.user={order:i.default.defaultRules.strong.order,match:e=>a.UserMentionRegex.exec(e),parse:function(e){return{id:e[1],type:`user`}}}})),oi=e((e=>{Object.defineProperty(e,"__esModule",{value:!0}),e.spoiler=void 0;var t=Y();e.spoiler={order:0,match:e=>t.SpoilerRegex.exec(e),parse:function(e,t,n){return{content:t(e[1],n)}}}})),si=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.heading=void 0;var i=r(J()),a=Xr(),o=Y();e.heading=(0,a.extend)({match:function(e,t){return t.prevCapture===null||t.prevCapture.slice(-1)[0]===`
`?o.HeadingRegex.exec(e):null}},i.default.defaultRules.heading)})),ci=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.subtext=void 0;var i=r(J()),a=Y();e.subtext={order:i.default.defaultRules.heading.order-.5,match:function(e,t){return t.prevCapture===null||t.prevCapture.slice(-1)[0]===`
`?a.SubtextRegex.exec(e):null},parse:function(e,t,n){return{content:t(e[1],n)}}}})),li=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.text=void 0;var i=r(J()),a=Xr(),o=Y();e.text=(0,a.extend)({match:e=>o.TextRegex.exec(e)},i.default.defaultRules.text)})),ui=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.url=void 0;var i=r(J());e.url=(0,Xr().extend)({parse:e=>({content:[{type:`text`,content:e[1]}],target:e[1]})},i.default.defaultRules.url)})),di=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.em=void 0;var i=Xr(),a=r(J());e.em=(0,i.extend)({parse:function(e,t,n){let r=a.default.defaultRules.em.parse(e,t,Object.assign({},n,{inEmphasis:!0}));return n.inEmphasis?r.content:r}},a.default.defaultRules.em)})),fi=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.br=void 0;var i=r(J());e.br=(0,Xr().extend)({match:i.default.anyScopeRegex(/^\n/)},i.default.defaultRules.br)})),pi=e(((e,t,n)=>{var r=n&&n.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(e,"__esModule",{value:!0}),e.rulesExtended=e.rules=e.SimpleMarkdown=void 0,e.parse=oe;var i=r(J());e.SimpleMarkdown=i.default;var a=Ur(),o=Wr(),s=Gr(),c=qr(),l=Jr(),u=Yr(),d=Zr(),f=Qr(),p=$r(),m=ei(),h=ti(),g=ni(),_=ri(),v=ii(),y=ai(),b=oi(),x=si(),ee=ci(),te=li(),S=ui(),ne=di(),re=fi();e.rules={blockQuote:d.blockQuote,codeBlock:p.codeBlock,newline:i.default.defaultRules.newline,escape:i.default.defaultRules.escape,autolink:g.autolink,url:S.url,em:ne.em,strong:i.default.defaultRules.strong,underline:i.default.defaultRules.u,strikethrough:f.strikethrough,inlineCode:i.default.defaultRules.inlineCode,text:te.text,emoticon:v.emoticon,br:re.br,spoiler:b.spoiler,heading:x.heading,subtext:ee.subtext,user:y.user,channel:l.channel,role:h.role,emoji:m.emoji,everyone:s.everyone,here:_.here,twemoji:c.twemoji,timestamp:u.timestamp,slashCommand:o.slashCommand,guildNavigation:a.guildNavigation},e.rulesExtended=Object.assign(Object.assign({},e.rules),{link:i.default.defaultRules.link});var ie=i.default.parserFor(e.rules),ae=i.default.parserFor(e.rulesExtended);function oe(e,t=`normal`){return t===`normal`?ie(e,{inline:!0}):ae(e,{inline:!0})}e.default=oe}))(),mi=[`http:`,`https:`],hi=[...mi,`discord:`];function gi(e,t=`text`){let n=e&&URL.canParse(e)?new URL(e).protocol:``;return(t===`button`?hi:mi).includes(n)}function _i(e){if(!e)return;let t;try{t=new URL(e,location.href)}catch{return}let n=[`127.0.0.1`,`localhost`,`[::1]`],r=t.origin===location.origin,i=n.includes(t.hostname)&&n.includes(location.hostname)&&t.port===location.port;return r||i?t.pathname+t.search:void 0}var vi={t:{timeStyle:`short`},T:{timeStyle:`medium`},d:{dateStyle:`short`},D:{dateStyle:`long`},f:{dateStyle:`long`,timeStyle:`short`},F:{dateStyle:`full`,timeStyle:`short`},s:{dateStyle:`short`,timeStyle:`short`},S:{dateStyle:`short`,timeStyle:`medium`}},yi=[[`second`,1,60],[`minute`,60,60],[`hour`,3600,24],[`day`,86400,30],[`month`,2629746,12],[`year`,31556952,1/0]];function bi(e,t,n,r,i){if(Number.isNaN(e.getTime()))return`Invalid date`;if(t===`R`)return xi(e,n,r);let a=vi[t??`f`]??vi.f;return new Intl.DateTimeFormat(r,{...a,...i&&{timeZone:i}}).format(e)}function xi(e,t,n){let r=(e.getTime()-t.getTime())/1e3,i=new Intl.RelativeTimeFormat(n,{numeric:`always`});for(let[e,t,n]of yi){let a=Math.round(r/t);if(Math.abs(a)<n)return i.format(a,e)}return i.format(0,`second`)}function Si(e,t,n){let r=Ci(t)-Ci(e),i=new Intl.DateTimeFormat(n,{timeStyle:`short`}).format(e);if(r===0)return i;if(r===1||r===-1){let e=new Intl.RelativeTimeFormat(n,{numeric:`auto`}).format(-r,`day`);return`${e.charAt(0).toUpperCase()}${e.slice(1)} ${i}`}return new Intl.DateTimeFormat(n,{dateStyle:`short`,timeStyle:`short`}).format(e)}function Ci(e){return Math.floor(Date.UTC(e.getFullYear(),e.getMonth(),e.getDate())/864e5)}var wi=e=>RegExp(`^( *)(${e}) +[^\\n]*(?:\\n *(?:${e}) +[^\\n]*|\\n {2,}[^\\n]+)*(?:\\n|$)`),Ti=[wi(`[-*]`),wi(`\\d{1,9}\\.`)],Ei=/^( *)([-*]|\d{1,9}\.) +([^]*)$/,Di=8,Oi={order:pi.rulesExtended.heading.order-.25,match(e,t){let n=t.prevCapture?.[0];return!(n===void 0||n.endsWith(`
`))||(t.listDepth??0)>=Di?null:Ti.map(t=>t.exec(e)).find(Boolean)??null},parse(e,t,n){let[r,i,a]=e,o=[];for(let e of r.replace(/\n$/,``).split(`
`)){let t=Ei.exec(e);t&&t[1].length<=i.length?o.push(t[3]):o.push(`${o.pop()??``}\n${e}`)}let s={...n,prevCapture:null,listDepth:(n.listDepth??0)+1};return{ordered:a!==`-`&&a!==`*`,start:Number.parseInt(a,10)||1,items:o.map(e=>t(e,{...s}))}}},ki=pi.SimpleMarkdown.parserFor({...pi.rulesExtended,list:Oi});function Ai(e){if(e===``)return[];try{return Fi(ji(ki(e,{inline:!0})))}catch{return[{type:`text`,text:e}]}}function ji(e){return e===void 0?[]:typeof e==`string`?[{type:`text`,text:e}]:e.map(Ni)}var Mi=new Set([`strong`,`em`,`underline`,`strikethrough`,`spoiler`,`subtext`]);function Ni(e){let t=()=>Fi(ji(e.content));if(Mi.has(e.type))return{type:e.type,children:t()};switch(e.type){case`br`:case`newline`:return{type:`br`};case`heading`:return{type:`heading`,level:Math.min(3,Number(e.level)),children:t()};case`blockQuote`:return{type:`quote`,children:t()};case`list`:return{type:`list`,ordered:!!e.ordered,start:Number(e.start),items:e.items.map(e=>Fi(ji(e)))};case`inlineCode`:return{type:`code`,text:String(e.content)};case`codeBlock`:return{type:`codeBlock`,text:String(e.content),language:String(e.lang??``)};case`link`:case`url`:case`autolink`:return Pi(String(e.target),t());case`user`:case`role`:case`channel`:return{type:e.type,id:String(e.id)};case`everyone`:case`here`:return{type:e.type};case`timestamp`:return{type:`timestamp`,at:new Date(Number(e.timestamp)*1e3),style:e.format};case`slashCommand`:return{type:`command`,name:String(e.fullName),id:String(e.id)};case`emoji`:return{type:`text`,text:`:${e.name}:`};case`twemoji`:return{type:`text`,text:String(e.name)};case`guildNavigation`:return{type:`text`,text:`<id:${e.navigation}>`}}return typeof e.content==`string`?{type:`text`,text:e.content}:{type:`text`,text:``}}function Pi(e,t){if(gi(e))return{type:`link`,url:e,children:t};let n=Ii(t);return{type:`text`,text:n===e?n:`[${n}](${e})`}}function Fi(e){let t=[];for(let n of e){let e=t.at(-1);(n.type!==`br`||e?.type!==`codeBlock`&&e?.type!==`quote`)&&(n.type===`text`&&e?.type===`text`?t[t.length-1]={type:`text`,text:e.text+n.text}:(n.type!==`text`||n.text!==``)&&t.push(n))}return t}function Ii(e){return e.map(Ri).join(``).replace(/\n+/g,`
`).trim()}var Li=new Set([`heading`,`subtext`,`quote`,`codeBlock`]);function Ri(e){if(e.type===`br`)return`
`;if(e.type===`list`)return`\n${e.items.map(Ii).join(`
`)}\n`;if(e.type===`timestamp`)return bi(e.at,e.style===`R`?`f`:e.style,e.at);let t=`text`in e?e.text:`children`in e?e.children.map(Ri).join(``):``;return Li.has(e.type)?`\n${t}\n`:t}function X(e,t){return e.members.get(t.id)?.nick??t.global_name??t.username}function zi(e,t){let n=e.members.get(t)?.user??e.users.get(t);return n&&X(e,n)}function Bi(e,t){let n=(e.members.get(t)?.roles??[]).map(t=>e.roles.get(t)).filter(e=>e!==void 0&&e.color!==0).sort((e,t)=>t.position-e.position);return n[0]&&Vi(n[0].color)}function Vi(e){return`color-mix(in srgb, ${Hi(e)} 50%, var(--strong))`}function Hi(e){return`#${e.toString(16).padStart(6,`0`)}`}function Ui(e,t){return t.name?t.name:(t.recipients??[]).map(t=>X(e,t)).join(`, `)||`direct message`}function Wi(e,t){let n=Ui(e,t);return Rr(t)?`“${n}”`:`${Lr(t)?`@`:`#`}${n}`}function Gi(e,t){if(!e.me||t.author.id===e.me.id)return!1;let n=e.members.get(e.me.id)?.roles??[];return t.mention_everyone||(t.mentions??[]).some(({id:t})=>t===e.me?.id)||(t.mention_roles??[]).some(e=>n.includes(e))}function Ki(e,t,n=!1){let r=e.replace(/^Delegate of (the )?/u,``).split(/[\s-]+/u).filter(Boolean),i=(r.length>1?[r[0],r.at(-1)]:r).map(e=>[...e][0]).join(``),a=n?235:Math.round(Number(BigInt(t)%1009n)*137.5%360),o=`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${n?`#5865f2`:`hsl(${a} 45% 36%)`}"/><text x="20" y="26" text-anchor="middle" font-family="Helvetica,Arial,sans-serif" font-size="16" font-weight="600" fill="#fff">${i.toUpperCase().replace(/[<>&]/g,``)}</text></svg>`;return`data:image/svg+xml,${encodeURIComponent(o)}`}var qi=400;function Ji(){return{seats:[],seat:void 0,applicationId:``,line:{kind:`connecting`},guildNames:new Map,panel:void 0,...Yi()}}function Yi(){return{me:void 0,locale:`en-US`,guild:void 0,channels:new Map,roles:new Map,members:new Map,users:new Map,channelId:void 0,histories:new Map,unread:new Map,newFrom:void 0,typing:new Map,events:new Map,interested:new Set,pins:new Map,archives:new Map,menu:void 0,question:void 0,replies:new Map,editing:void 0,notice:void 0,commands:[],commandsLoaded:!1,pending:new Map,modal:void 0,enlarged:void 0,roster:0}}var Xi=class extends jr{now;constructor(e=()=>new Date){super(Ji()),this.now=e}};function Z(e,t){let n=e.histories.get(t);return n||(n={messages:[],loaded:!1,loading:!1,more:!1},e.histories.set(t,n)),n}function Zi(e,t){let n=Z(e,t.channel_id);n.meanwhile?.put.add(t.id);let r=n.messages.findIndex(({id:e})=>e===t.id);if(r>=0){n.messages[r]=t;return}let i=n.messages.length;for(;i>0&&Hr(n.messages[i-1].id,t.id)>0;)i--;n.messages.splice(i,0,t),n.messages.length>qi&&(n.messages.splice(0,n.messages.length-qi),n.more=!0)}function Qi(e,t){let n=Z(e,t.channel_id),r=n.messages.find(({id:e})=>e===t.id);r?Zi(e,{...r,...t}):n.meanwhile?.patches.push(t)}function $i(e,t,n){let r=Z(e,t),i=new Set(n);for(let e of n)r.meanwhile?.gone.add(e);r.messages=r.messages.filter(({id:e})=>!i.has(e))}function ea(e,t,n,r){let i=Z(e,t),{put:a,gone:o,patches:s}=i.meanwhile??na;delete i.meanwhile,r||(i.messages=i.messages.filter(e=>ia(e)||a.has(e.id)));for(let t of n)!a.has(t.id)&&!o.has(t.id)&&Zi(e,t);for(let t of s)Qi(e,t);i.more=n.length>=50}function ta(){return{put:new Set,gone:new Set,patches:[]}}var na=ta();function ra(e,t){let n=Z(e,t).messages.findLast(e=>!ia(e))?.id,r=e.channels.get(t)?.last_message_id??void 0;return!n||!r?n??r:Hr(n,r)>0?n:r}function ia(e){return((e.flags??0)&Pr.Ephemeral)!==0}function aa(e){return[...e.channels.values()].sort((e,t)=>(e.position??0)-(t.position??0)||Hr(e.id,t.id))}var oa=300,sa=class{channelId;newest;thinking=new Set;news(e){let{channelId:t,me:n}=e;t!==this.channelId&&(this.newest=void 0),this.channelId=t;let r=t?Z(e,t):void 0;if(!r?.loaded)return``;let{newest:i,thinking:a}=this,o=r.messages.filter(e=>!ca(e)).filter(({id:e})=>a.has(e)||i!==void 0&&Hr(e,i)>0);return this.newest=r.messages.at(-1)?.id??`0`,this.thinking=new Set(r.messages.filter(ca).map(({id:e})=>e)),o.filter(({author:e})=>e.id!==n?.id).map(t=>la(e,t)).join(` `)}};function ca({flags:e}){return((e??0)&Pr.Loading)!==0}function la(e,{author:t,content:n,embeds:r}){let i=ua([n,...r.flatMap(({title:e,description:t})=>[e,t])].filter(Boolean).map(e=>Ii(Ai(e)))),a=i.length>oa?`${i.slice(0,oa)}…`:i;return`${X(e,t)}: ${a}`}function ua(e){return e.reduce((e,t)=>e===``?t:`${e}${/[.!?:…]$/.test(e)?``:`.`} ${t}`,``)}function da(e){let t=aa(e).filter(e=>!Lr(e)),n=t.filter(t=>Rr(t)&&fa(e,t)),r=t.filter(({type:e})=>e===K.Category),i=t.filter(e=>!Rr(e)&&e.type!==K.Category),a=e=>i.filter(({parent_id:t})=>r.some(e=>e.id===t)?t===e:e===void 0).map(e=>({channel:e,threads:n.filter(({parent_id:t})=>t===e.id)}));return[void 0,...r].map(e=>({category:e,channels:a(e?.id)})).filter(({channels:e})=>e.length>0)}function fa({channelId:e},{id:t,thread_metadata:n}){return!n?.archived||t===e}function pa({type:e}){return e===K.Text||e===K.Announcement}function ma({channels:e},{id:t}){return[...e.values()].filter(e=>Rr(e)&&e.parent_id===t&&!e.thread_metadata?.archived).sort((e,t)=>Hr(t.id,e.id))}function ha({channels:e}){let t=({id:e,last_message_id:t})=>t??e;return[...e.values()].filter(Lr).sort((e,n)=>Hr(t(n),t(e)))}var ga=10485760,_a=`Your file is too large: 10 MB at most.`;function va(e){if(e<1024)return`${e} bytes`;let t=[`KB`,`MB`,`GB`],n=e,r=-1;for(;n>=1024&&r<t.length-1;)n/=1024,r++;return`${n.toFixed(2)} ${t[r]}`}function ya(e){if(e.length>10)return`At most 10 files at a time.`;let t=e.find(({size:e})=>e>ga);return t&&`${t.name}: Your file is too large: 10 MB at most.`}function ba(e){return[...e?.files??[]]}function xa(e,t,n){let{type:r}=e;return r===G.Attachment?{error:Sa}:wa(e)||Ta(r)?Oa(e,t,n):r===G.String?Ea(e,t):ka(e,t)}var Sa=`Choose a file.`;function Ca(e){return wa(e)||Ta(e.type)}function wa(e){return(e.choices?.length??0)>0}function Ta(e){return e===G.Boolean||e===G.User||e===G.Role||e===G.Mentionable||e===G.Channel}function Ea(e,t){let n=[...t].length,{min_length:r=0,max_length:i=6e3}=e;return n<r?{error:`Must be at least ${r} characters long.`}:n>i?{error:`Must be ${i} characters or fewer.`}:{value:t}}var Da={[G.Boolean]:`boolean`,[G.User]:`user`,[G.Channel]:`channel`,[G.Role]:`role`,[G.Mentionable]:`@mentionable`};function Oa(e,t,n){let r=t.trim().replace(/^[@#]/,``).toLowerCase(),i=wa(e)?Na(e):n,a=({name:e})=>e.replace(/^[@#]/,``).toLowerCase(),o=i.find(e=>a(e)===r||String(e.value).toLowerCase()===r)??i.find(({value:e})=>t.includes(String(e))&&/^<[@#][&!]?\d+>$/.test(t.trim()));if(o)return{value:o.value};let s=i.filter(e=>a(e).startsWith(r));return r!==``&&s.length===1?{value:s[0].value}:{error:`Input a valid ${wa(e)?`choice`:Da[e.type]}.`}}function ka(e,t){let n=e.type===G.Integer,r=t.trim(),i=Number(r);if(!((n?/^[+-]?\d+$/:/^[+-]?(\d+\.?\d*|\.\d+)$/).test(r)&&Math.abs(i)<=2**53-1))return{error:`Input a valid ${n?`integer`:`number`}.`};let{min_value:a=-1/0,max_value:o=1/0}=e;return i<a?{error:`Must be greater than or equal to ${a}.`}:i>o?{error:`Must be less than or equal to ${o}.`}:{value:i}}function Aa(e,t){if(wa(e))return Na(e);switch(e.type){case G.Boolean:return[{name:`True`,value:!0},{name:`False`,value:!1}];case G.User:return Pa(t);case G.Role:return Fa(t);case G.Mentionable:return[...Pa(t),...Fa(t)];case G.Channel:return La(t,e.channel_types)}return[]}function ja(e,t){let n=t.trim().replace(/^[@#]/,``).toLowerCase();if(n===``)return[...e];let r=({name:e})=>e.replace(/^[@#]/,``).toLowerCase().indexOf(n);return e.filter(e=>r(e)>=0).sort((e,t)=>Math.min(r(e),1)-Math.min(r(t),1))}function Ma(e,t){let n=t.trim().toLowerCase();return Math.max(0,e.findIndex(({name:e})=>e.toLowerCase()===n))}function Na(e){return(e.choices??[]).map(({name:e,value:t})=>({name:e,value:t}))}function Pa(e){return[...e.members.values()].map(({user:t})=>({name:`@${X(e,t)}`,value:t.id,detail:t.username})).sort(Ra)}function Fa(e){return[...e.roles.values()].map(t=>({name:t.id===e.guild?.id?`@everyone`:`@${t.name}`,value:t.id,detail:`Role`})).sort(Ra)}var Ia={[K.Voice]:`Voice channel`,[K.Category]:`Category`,[K.Announcement]:`Announcement channel`,[K.AnnouncementThread]:`Thread`,[K.PublicThread]:`Thread`,[K.PrivateThread]:`Private thread`,[K.Stage]:`Stage`,[K.Forum]:`Forum`};function La(e,t){return[...e.channels.values()].filter(e=>!Lr(e)&&(!t?.length||t.includes(e.type))).map(t=>({name:`#${Ui(e,t)}`,value:t.id,detail:Ia[t.type]})).sort(Ra)}function Ra(e,t){return e.name.localeCompare(t.name)}function za(e){return{leaf:e,fields:e.options.filter(({required:e})=>e).map(e=>({option:e,text:``})),active:0,rest:``}}function Ba({leaf:e,fields:t}){return e.options.filter(e=>!t.some(t=>t.option.name===e.name))}function Va(e,t,n=``){let r=e.fields.findIndex(({option:e})=>e.name===t);if(r>=0)return Ua({...e,active:r},r,n||e.fields[r].text);let i=e.leaf.options.find(e=>e.name===t);return i?{...e,fields:[...e.fields,{option:i,text:n}],active:e.fields.length,rest:``}:e}function Ha(e,t){let n=e.fields[t];return n?n.option.required?{...Ua(e,t,``),active:Math.max(0,t-1)}:{...e,fields:e.fields.filter((e,n)=>n!==t),active:Math.max(0,t-1)}:e}function Ua(e,t,n){let r=e.fields.map((e,r)=>{if(r!==t)return e;let{picked:i,file:a,...o}=e;return(e.picked||e.file)&&e.text===n?e:{...o,text:n}});return{...e,fields:r}}function Wa(e,t,n){let r=e.fields.map((e,r)=>r===t?{...e,text:n.name,picked:n}:e);return Ja({...e,fields:r},t)}function Ga(e,t,n){let r=e.fields.map((e,r)=>r===t?{...e,text:n.name,file:n}:e);return Ja({...e,fields:r},t)}function Ka({fields:e}){return e.flatMap(({file:e})=>e??[])}function qa(e,t,n,r){let i=e.fields.map(e=>e.option.name===t&&e.text===n&&!e.picked?{...e,text:r.name,picked:r}:e);return{...e,fields:i}}function Ja(e,t=e.active){let n=e.fields.findIndex(({option:e,text:n},r)=>r>t&&e.required&&n===``),r=e.fields.findIndex(({option:e,text:t})=>e.required&&t===``);return{...e,active:n>=0?n:r>=0&&r!==t?r:e.fields.length}}function Ya(e,t,n=new Set){let r=t<e.fields.length?e.fields[t].text:e.rest,i=/(?:^|\s)(\S+):$/u.exec(r);if(!i)return;let a=i[1];if(n.has(a))return;let o=r.slice(0,i.index),s=e.fields.findIndex(({option:e})=>e.name===a);if(s>=0?s===t||e.fields[s].text===``:Ba(e).some(e=>e.name===a))return Va(t<e.fields.length?Ua(e,t,o):{...e,rest:``},a)}function Xa({option:e,text:t,picked:n,file:r},i){if(n)return;if(r)return r.size>10485760?_a:void 0;if(t.trim()===``)return e.required?`This option is required. Specify a value.`:`Specify a value, or remove the option.`;let a=xa(e,t,i(e));return`error`in a?a.error:void 0}function Za(e,t){for(let[n,r]of e.fields.entries()){if(!r.option.required&&r.text.trim()===``&&!r.picked)continue;let e=Xa(r,t);if(e)return{at:n,error:e}}let n=e.rest.trim();return n===``?void 0:{at:e.fields.length,error:`"${n}" belongs to no option: choose one for it, or delete it.`}}function Qa(e,t,n){let r=[],i=n===void 0?Ka(e):[];for(let[a,o]of e.fields.entries()){let e={name:o.option.name,type:o.option.type};if(a===n)r.push({...e,value:o.text,focused:!0});else{let n=$a(o,t,i);n!==void 0&&r.push({...e,value:n})}}let{command:a,path:o}=e.leaf,s=o.reduceRight((e,{name:t,type:n})=>[{name:t,type:n,options:e}],r),{id:c,name:l,version:u}=a;return{id:c,name:l,version:u,type:1,options:s,attachments:i.map((e,t)=>({id:String(t),filename:e.name}))}}function $a({option:e,text:t,picked:n,file:r},i,a){if(n)return n.value;if(r)return a.includes(r)?String(a.indexOf(r)):void 0;if(t.trim()===``)return;let o=xa(e,t,i(e));return`value`in o?o.value:void 0}function eo({leaf:e,fields:t}){let n=t.filter(({text:e})=>e!==``).map(({option:e,text:t})=>`${e.name}:${t}`);return[`/${e.name}`,...n].join(` `)}function to(e,t){let n=t.trim().replace(/^\//,``),r=e.filter(({name:e})=>n===e||n.startsWith(`${e} `)).sort((e,t)=>t.name.length-e.name.length)[0];if(!r)return;let i=za(r),a=r.options.map(({name:e})=>e.replace(/[-]/g,`\\-`)).join(`|`);if(a!==``){let e=[...n.slice(r.name.length).matchAll(RegExp(`\\s(${a}):\\s*`,`gu`))],t=n.slice(r.name.length);for(let[n,r]of e.entries()){let a=t.slice(r.index+r[0].length,e[n+1]?.index).trim();i=Va(i,r[1],no(a))}}return Ja(i,-1)}function no(e){return/^"[^"]*"$/.test(e)?e.slice(1,-1):e}function ro(e){return e.flatMap(e=>e.components?ro(e.components):e.component?ro([e.component]):e.custom_id===void 0?[]:[e])}function io(e){let t=(e.options??[]).filter(e=>e.default).map(({value:e})=>e);switch(e.type){case W.TextInput:return e.value??``;case W.Checkbox:return e.default??!1;case W.RadioGroup:return t[0]??``}return e.default_values?.map(({id:e})=>e)??t}function ao(e){let{required:t,min_values:n=1,max_values:r,options:i=[]}=e,a=r??(e.type===W.CheckboxGroup?i.length:1);return{least:t===!1?0:n,most:Math.max(n,a)}}function oo(e,t){if(typeof t!=`boolean`)return t.length===0?so(e)?void 0:`This field is required.`:typeof t==`string`?co(e,t):lo(e,t)}function so(e){return e.required===!1||e.type!==W.TextInput&&e.min_values===0}function co({min_length:e,max_length:t},n){let r=[...n].length;if(e&&r<e)return`Must be at least ${e} characters long.`;if(t&&r>t)return`Must be ${t} characters or fewer.`}function lo(e,t){let{most:n}=ao(e),r=e.min_values??1;return t.length<r?`Choose at least ${r}.`:t.length>n?`Choose at most ${n}.`:e.type===W.FileUpload?ya(t):void 0}function uo(e,t){return ro(e).filter(({type:e})=>e===W.FileUpload).flatMap(({custom_id:e})=>t.get(e??``)??[])}function fo(e,t){let n=uo(e,t),r=e=>{let{type:i,id:a,custom_id:o}=e,s={type:i,...a!==void 0&&{id:a}};return e.components?[{...s,components:e.components.flatMap(r)}]:e.component?[{...s,component:r(e.component)[0]}]:o===void 0?[]:[{...s,custom_id:o,...po(e,t.get(o)??``,n)}]};return e.flatMap(r)}function po({type:e},t,n){return e===W.FileUpload?{values:t.map(e=>String(n.indexOf(e)))}:e===W.RadioGroup?{value:t||null}:typeof t==`object`?{values:t}:{value:t}}var mo=`The application did not respond`,ho=`Not connected to the rehearsal server. Try again in a moment.`,go=`The connection was lost before an answer came. Look whether it was done before you try again.`,_o=2e4,vo=class{store;rest;session;choices=new Map;constructor(e,t,n){this.store=e,this.rest=t,this.session=n}command(e,t,n){let{command:r,name:i}=e.leaf;this.send({nonce:Vr(),channelId:t,from:{command:i,line:e}},{type:Ir.Command,application_id:r.application_id,data:Qa(e,n)},Ka(e))}contextCommand({id:e,name:t,version:n,type:r,application_id:i},a,o){let s={id:e,name:t,version:n,type:r??Mr.Message,target_id:a,options:[],attachments:[]};this.send({nonce:Vr(),channelId:o,from:{command:t}},{type:Ir.Command,application_id:i,data:s})}component(e,t,n){let r=t.custom_id;if(r===void 0||this.isBusy(e.id,r))return;let i=e.channel_id;this.forgetFailures(e.id),this.send({nonce:Vr(),channelId:i,from:{messageId:e.id,customId:r}},{type:Ir.Component,application_id:e.application_id??e.author.id,message_id:e.id,message_flags:e.flags??0,data:{component_type:t.type,custom_id:r,...n&&{values:n}}})}submit(e,t){let n=Vr(),r=uo(e.components,t);this.store.update(()=>{e.submitting=n,delete e.error}),this.send({nonce:n,channelId:e.channelId,from:{modal:e.id}},{type:Ir.ModalSubmit,application_id:e.applicationId,data:{id:e.id,custom_id:e.customId,components:fo(e.components,t),attachments:r.map(({name:e},t)=>({id:String(t),filename:e}))}},r)}autocomplete(e,t,n,r){let i=Vr();return new Promise((a,o)=>{let s=setTimeout(()=>this.settle(i,Error(mo)),_o);this.choices.set(i,{resolve:e=>(clearTimeout(s),a(e)),reject:e=>(clearTimeout(s),o(e))}),this.post({nonce:i,channelId:n},{type:Ir.Autocomplete,application_id:e.leaf.command.application_id,data:Qa(e,r,t)}).catch(e=>this.settle(i,e))})}handle(e,t){switch(e){case`READY`:return this.failAll(go);case`INTERACTION_SUCCESS`:return this.done(t.nonce);case`INTERACTION_FAILURE`:return this.settle(t.nonce,Error(mo)),this.fail(t.nonce,mo);case`INTERACTION_MODAL_CREATE`:return this.open(t);case`APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE`:return this.settle(t.nonce,t.choices.map(({name:e,value:t})=>({name:e,value:t})))}}dismiss(e){this.store.update(t=>t.pending.delete(e))}isBusy(e,t){return yo(this.store.state,e).some(({from:e,failed:n})=>!n&&`customId`in e&&e.customId===t)}forgetFailures(e){for(let{nonce:t,failed:n}of yo(this.store.state,e))n&&this.dismiss(t)}send(e,t,n=[]){this.store.update(t=>t.pending.set(e.nonce,e)),setTimeout(()=>this.fail(e.nonce,mo),_o),this.post(e,t,n).catch(t=>this.fail(e.nonce,t.message))}async post({nonce:e,channelId:t},n,r=[]){let i=this.session();if(i===void 0)throw Error(ho);let{channels:a,guild:o}=this.store.state,s=a.get(t)?.guild_id&&o?{guild_id:o.id}:{};await this.rest.interact({...n,...s,channel_id:t,session_id:i,nonce:e},r)}settle(e,t){let n=this.choices.get(e);this.choices.delete(e),t instanceof Error?n?.reject(t):n?.resolve(t)}done(e){this.store.update(t=>{t.pending.delete(e),t.modal?.submitting===e&&(t.modal=void 0)})}fail(e,t){let n=this.store.state.pending.get(e);n&&!n.failed&&this.store.update(r=>{`modal`in n.from?r.pending.delete(e):n.failed=t,r.modal?.submitting===e&&(delete r.modal.submitting,r.modal.error=t)})}failAll(e){for(let t of[...this.store.state.pending.keys()])this.fail(t,e);for(let t of[...this.choices.keys()])this.settle(t,Error(e))}open(e){this.done(e.nonce),this.store.update(t=>{t.modal={id:e.id,customId:e.custom_id,title:e.title,channelId:e.channel_id??t.channelId,applicationId:e.application?.id??e.application_id??t.applicationId,components:e.components}})}};function yo(e,t){return[...e.pending.values()].filter(({from:e})=>`messageId`in e&&e.messageId===t)}function bo(e,t){return[...e.pending.values()].filter(e=>e.channelId===t&&`command`in e.from).sort((e,t)=>Hr(e.nonce,t.nonce))}var xo=Je(class extends Ye{constructor(){super(...arguments),this.key=M}render(e,t){return this.key=e,t}update(e,[t,n]){return t!==this.key&&(it(e),this.key=t),n}});async function So(){let e=await fetch(`/rehearsal/world`);if(!e.ok)throw Error(`The rehearsal server answered ${e.status}.`);return await e.json()}function Co(e){return e.user.global_name??e.user.username}var wo={},To=Je(class extends Ye{constructor(){super(...arguments),this.ot=wo}render(e,t){return t()}update(e,[t,n]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((e,t)=>e===this.ot[t]))return j}else if(this.ot===t)return j;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,n)}}),Q={Administrator:1n<<3n,AddReactions:1n<<6n,ViewChannel:1n<<10n,SendMessages:1n<<11n,ManageMessages:1n<<13n,AttachFiles:1n<<15n,ManageThreads:1n<<34n,CreatePublicThreads:1n<<35n,SendInThreads:1n<<38n,PinMessages:1n<<51n},Eo=(1n<<53n)-1n,Do=Q.ViewChannel|Q.SendMessages|Q.AttachFiles|Q.PinMessages|Q.AddReactions;function Oo(e,t,n){return(Ao(e,t)&n)===n}function ko(e,t){return Oo(e,t,Rr(t)?Q.SendInThreads:Q.SendMessages)}function Ao(e,t){let{me:n,guild:r}=e;if(!t.guild_id)return Do;let i=n&&e.members.get(n.id);if(!i||!r)return 0n;let a=new Set([r.id,...i.roles]),o=0n;for(let t of a)o|=BigInt(e.roles.get(t)?.permissions??0);if(r.ownerId===n.id||(o&Q.Administrator)!==0n)return Eo;let s=(Rr(t)?e.channels.get(t.parent_id??``):t)?.permission_overwrites??[],c=[s.filter(({id:e})=>e===r.id),s.filter(({id:e,type:t})=>t===0&&e!==r.id&&a.has(e)),s.filter(({id:e,type:t})=>t===1&&e===n.id)];for(let e of c){for(let{deny:t}of e)o&=~BigInt(t);for(let{allow:t}of e)o|=BigInt(t)}return(o&Q.ViewChannel)===0n?0n:o}var jo=[{emoji:`👍`,name:`thumbs up`},{emoji:`👎`,name:`thumbs down`},{emoji:`✅`,name:`check mark`},{emoji:`👀`,name:`eyes`},{emoji:`🎉`,name:`party popper`}];function Mo(e,{emoji:t,added:n,mine:r}){let i=[...e.reactions??[]],a=i.findIndex(e=>Fo(e.emoji,t)),o=i[a]??{emoji:t,count:0,me:!1};if(r&&o.me===n)return e;let s={...o,count:o.count+(n?1:-1),me:r?n:o.me};return a<0?i.push(s):i[a]=s,{...e,reactions:i.filter(({count:e})=>e>0)}}function No(e,t){return{...e,reactions:t?(e.reactions??[]).filter(e=>!Fo(e.emoji,t)):[]}}function Po({id:e,name:t}){return encodeURIComponent(e?`${t}:${e}`:t??``)}function Fo(e,t){return(e.id??null)===(t.id??null)&&(e.id?!0:e.name===t.name)}function Io(e,t){let{state:n,session:r}=e,i=n.channels.get(t.channel_id);if(!i)return{};if(ia(t))return{dismiss:()=>r.talk.dismiss(t)};let a=t.author.id===n.me?.id,o=Fr(t.type),s=t.type===q.ChatInputCommand||t.type===q.ContextMenuCommand,c={};(o||s)&&ko(n,i)&&(c.reply=()=>r.talk.reply(i.id,t));let l=Lo(e,t,o||s);if(l&&(c.thread=l),a&&o&&(c.edit=()=>r.talk.edit(t)),(o||s)&&Oo(n,i,Q.PinMessages)){let e=!t.pinned;c.pin={label:e?`Pin message`:`Unpin message`,act:()=>void r.attempt(r.talk.pin(t,e))}}return(a||!Lr(i)&&Oo(n,i,Q.ManageMessages))&&(c.remove=()=>Vo(e,t)),c}function Lo(e,t,n){let{state:r}=e,i=Ro(e,t);if(i)return{label:`Open thread`,act:()=>zo(e,i)};let a=r.channels.get(t.channel_id);return n&&!Lr(a)&&!Rr(a)&&Oo(r,a,Q.CreatePublicThreads)?{label:`Create thread`,act:()=>Bo(e,t)}:void 0}function Ro({state:e},t){return e.channels.get(t.id)??(((t.flags??0)&Pr.HasThread)===0?void 0:t.thread)}function zo({session:e,acts:t},n){e.talk.know(n),t.showChannel(n.id)}function Bo({store:e,session:t,acts:n},r){let i=Ii(Ai(r.content)).replace(/\s+/g,` `).trim();e.update(e=>{e.question={title:`Create thread`,words:`A thread is a side conversation, listed below its channel.`,field:{label:`Thread name`,value:[...i].slice(0,40).join(``),longest:100},button:`Create thread`,act:async e=>n.showChannel((await t.talk.startThread(r,e)).id)}})}function Vo({store:e,session:t},n){e.update(e=>{e.question={title:`Delete message`,words:`Are you sure you want to delete this message?`,button:`Delete`,act:()=>t.talk.remove(n)}})}function Ho(e,t,n){let{state:r,store:i,session:a}=e,{reply:o,thread:s,edit:c,pin:l,remove:u,dismiss:d}=Io(e,t),f=X(r,t.author),p=[o&&{label:`Reply`,testId:`menu-reply`,act:o},s&&{...s,testId:`menu-thread`},c&&{label:`Edit message`,testId:`menu-edit`,act:c},l&&{...l,testId:`menu-pin`},t.content?{label:`Copy text`,testId:`menu-copy`,act:()=>void a.attempt(navigator.clipboard.writeText(t.content))}:void 0,{label:`Profile of ${f}`,testId:`menu-profile`,act:()=>Wo(e,t.author,n)}],m=[d&&{label:`Dismiss message`,testId:`menu-dismiss`,act:d},u&&{label:`Delete message`,testId:`menu-delete`,danger:!0,act:u}],h=[{items:Ko(p)},{title:`React`,items:Uo(e,t)},{title:`Apps`,items:ia(t)?[]:Go(e,Mr.Message,t.id)},{items:Ko(m)}];i.update(()=>r.menu={label:`Message of ${f}`,groups:h,at:n})}function Uo({state:e,session:t},n){let r=e.channels.get(n.channel_id);return!r||ia(n)||!Oo(e,r,Q.AddReactions)?[]:jo.map(({emoji:e,name:r})=>({label:`React with ${r}`,sign:e,testId:`react-${r.replace(` `,`-`)}`,act:()=>void t.attempt(t.talk.react(n,{name:e},!0))}))}function Wo(e,t,n){let{state:r,store:i,session:a,acts:o}=e,s=X(r,t),c=[{items:t.id===r.me?.id?[]:[{label:`Message`,testId:`menu-message`,act:()=>void a.attempt(a.talk.openDirect(t.id).then(({id:e})=>o.showChannel(e)))}]},{title:`Apps`,items:Go(e,Mr.User,t.id)}];i.update(()=>r.menu={label:s,userId:t.id,groups:c,at:n})}function Go({state:e,session:t},n,r){let{channelId:i}=e;return i?e.commands.filter(e=>e.type===n).map(e=>({label:e.name,testId:`app-${e.name.toLowerCase().replace(/\W+/g,`-`)}`,act:()=>t.interactions.contextCommand(e,r,i)})):[]}function Ko(e){return e.filter(e=>e!==void 0)}function qo(e,t){return(e.members.get(t)?.roles??[]).map(t=>e.roles.get(t)).filter(t=>t!==void 0&&t.id!==e.guild?.id).sort((e,t)=>t.position-e.position)}function Jo(e){let t=new Map;for(let n of e.members.values()){let r=qo(e,n.user.id).find(({hoist:e})=>e),i=t.get(r?.id??``)??{role:r,members:[]};i.members.push(n),t.set(r?.id??``,i)}let n=({user:t})=>X(e,t);return[...t.values()].sort((e,t)=>(t.role?.position??-1)-(e.role?.position??-1)).map(({role:e,members:t})=>({id:e?.id??`others`,title:e?.name??`Members`,members:t.sort((e,t)=>n(e).localeCompare(n(t)))}))}function Yo({state:e},t){let n=e.members.get(t)?.user??e.users.get(t);if(!n)return M;let r=X(e,n),i=qo(e,t);return k`<div class="card" data-testid="member-card">
    <div class="card-head">
      <img class="card-avatar" src=${Ki(r,n.id,n.bot)} alt="" />
      <div>
        <div class="card-name">${r}${n.bot?k` <span class="app-tag">APP</span>`:M}</div>
        <div class="muted">${n.username}</div>
      </div>
    </div>
    ${i.length?k`<ul class="card-roles" aria-label="Roles">
          ${i.map(e=>k`<li><span class="card-dot" style=${e.color?`background: ${Hi(e.color)}`:``}></span>${e.name}</li>`)}
        </ul>`:M}
  </div>`}var Xo=8,Zo=class extends N{static properties={context:{attribute:!1},menu:{attribute:!1}};createRenderRoot(){return this}get box(){return this.querySelector(`.menu`)}get items(){return[...this.querySelectorAll(`[role="menuitem"]`)]}firstUpdated(){this.box.showPopover(),this.items[0]?.focus()}updated(){let{x:e,y:t}=this.menu.at,{offsetWidth:n,offsetHeight:r}=this.box;this.box.style.left=`${Math.max(Xo,Math.min(e,innerWidth-n-Xo))}px`,this.box.style.top=`${Math.max(Xo,Math.min(t,innerHeight-r-Xo))}px`}render(){let{label:e,userId:t}=this.menu,n=this.menu.groups.filter(({items:e})=>e.length>0);return k`<div class="menu" popover="auto" data-testid="menu" @toggle=${this.toggled} @keydown=${this.key}>
      ${t?Yo(this.context,t):M}
      ${n.length?k`<div role="menu" aria-label=${e}>${n.map(({title:e,items:t})=>this.group(e,t))}</div>`:M}
    </div>`}group(e,t){return k`<div class="menu-group" role="group" aria-label=${e??M}>
      ${e?k`<div class="menu-title" aria-hidden="true">${e}</div>`:M}
      ${t.map(e=>k`<button
          type="button"
          role="menuitem"
          tabindex="-1"
          class="menu-item ${e.danger?`danger`:``} ${e.sign?`menu-sign`:``}"
          aria-label=${e.sign?e.label:M}
          title=${e.sign?e.label:M}
          data-testid=${e.testId}
          @click=${()=>this.choose(e)}
        >
          ${e.sign??e.label}
        </button>`)}
    </div>`}choose(e){this.box.hidePopover(),e.act()}toggled(e){e.newState===`closed`&&this.context.store.update(e=>e.menu===this.menu&&(e.menu=void 0))}key(e){let{items:t}=this,n=t.indexOf(document.activeElement),r={ArrowDown:n+1,ArrowRight:n+1,ArrowUp:n-1,ArrowLeft:n-1,Home:0,End:t.length-1};e.key===`Tab`&&this.box.hidePopover();let i=r[e.key];i!==void 0&&(e.preventDefault(),e.stopPropagation(),t[(i+t.length)%t.length]?.focus())}};customElements.define(`chat-menu`,Zo);function Qo(e){let t=e.state.menu;return t?xo(t,k`<chat-menu .context=${e} .menu=${t}></chat-menu>`):M}function $o(e){if(e instanceof MouseEvent&&e.detail>0||e.type===`contextmenu`&&e instanceof MouseEvent&&(e.clientX||e.clientY))return{x:e.clientX,y:e.clientY};let{left:t,bottom:n}=e.currentTarget.getBoundingClientRect();return{x:t,y:n+4}}var es=()=>new Date,ts=new Set;function ns(e){es=e}function rs(){for(let e of ts)e.draw()}var is=class extends HTMLElement{at=new Date(0);look;connectedCallback(){ts.add(this),this.draw()}disconnectedCallback(){ts.delete(this)}draw(){let e=bi(this.at,this.look,es());if(this.textContent===e)return;let t=document.createElement(`time`);t.textContent=e,t.title=bi(this.at,`F`,es()),Number.isNaN(this.at.getTime())||(t.dateTime=this.at.toISOString()),this.replaceChildren(t)}};customElements.define(`chat-time`,is),setInterval(rs,1e3);function as(e,t){return k`<chat-time class="timestamp" .at=${e} .look=${t}></chat-time>`}function os(e,t){return ss(e,Ai(t))}function ss(e,t){return t.map(t=>cs(e,t))}function cs(e,t){switch(t.type){case`text`:return t.text;case`br`:return k`<br />`;case`strong`:return k`<strong>${ss(e,t.children)}</strong>`;case`em`:return k`<em>${ss(e,t.children)}</em>`;case`underline`:return k`<u>${ss(e,t.children)}</u>`;case`strikethrough`:return k`<s>${ss(e,t.children)}</s>`;case`spoiler`:return k`<button type="button" class="spoiler" aria-label="Spoiler, press to show" @click=${fs}>
        <span>${ss(e,t.children)}</span>
      </button>`;case`quote`:return k`<discord-quote>${ss(e,t.children)}</discord-quote>`;case`subtext`:return k`<small class="subtext">${ss(e,t.children)}</small>`;case`heading`:return k`<div class="heading heading-${t.level}" role="heading" aria-level=${t.level+2}>
        ${ss(e,t.children)}
      </div>`;case`list`:return ls(e,t);case`code`:return k`<code>${t.text}</code>`;case`codeBlock`:return k`<pre tabindex="0"><code>${t.text}</code></pre>`;case`link`:return k`<a href=${t.url} target="_blank" rel="noopener noreferrer">${ss(e,t.children)}</a>`;case`timestamp`:return as(t.at,t.style);case`command`:return k`<button type="button" class="mention" @click=${()=>e.acts.startCommand(t.name)}>/${t.name}</button>`;default:return us(e,t)}}function ls(e,t){let n=t.items.map(t=>k`<li>${ss(e,t)}</li>`);return t.ordered?k`<ol start=${t.start}>${n}</ol>`:k`<ul>${n}</ul>`}function us(e,t){let{state:n,acts:r}=e;if(!(`id`in t))return k`<discord-mention type="user">${t.type}</discord-mention>`;if(t.type===`user`)return ds(e,t.id);if(t.type===`role`){let e=n.roles.get(t.id);return k`<discord-mention type="role" style=${e?.color?`--mention: ${Vi(e.color)}; --mention-back: ${Hi(e.color)}26`:``}>${e?.name.replace(/^@/,``)??`deleted-role`}</discord-mention>`}let i=n.channels.get(t.id);return i?k`<button type="button" class="mention" @click=${()=>r.showChannel(t.id)}># ${Ui(n,i)}</button>`:k`<discord-mention type="channel">no-access</discord-mention>`}function ds(e,t){let{state:n}=e,r=n.members.get(t)?.user??n.users.get(t);return r?k`<button type="button" class="mention" @click=${t=>Wo(e,r,$o(t))}>@${X(n,r)}</button>`:k`<discord-mention type="user">unknown-user</discord-mention>`}function fs(e){let t=e.currentTarget;t.classList.toggle(`revealed`),t.removeAttribute(`aria-label`)}var $=(e,t=18)=>k`<svg viewBox="0 0 24 24" width=${t} height=${t} aria-hidden="true" class="icon"><path fill="currentColor" fill-rule="evenodd" d=${e} /></svg>`,ps=$(`M12 5C6.5 5 2.6 9.2 1.2 11.4a1.2 1.2 0 0 0 0 1.2C2.6 14.8 6.5 19 12 19s9.4-4.2 10.8-6.4a1.2 1.2 0 0 0 0-1.2C21.4 9.2 17.5 5 12 5m0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8`,14),ms=$(`M6 2a2 2 0 0 0-2 2v16c0 1.1.9 2 2 2h12a2 2 0 0 0 2-2V8l-6-6Zm7 1.5L18.5 9H13Z`,28),hs=$(`M3 9v6h4l5 5V4L7 9Zm13.5 3A4.5 4.5 0 0 0 14 8v8a4.5 4.5 0 0 0 2.5-4`),gs=$(`M3 6h18v2H3Zm0 5h18v2H3Zm0 5h18v2H3Z`,20),_s=$(`M3 20v-6l8-2-8-2V4l19 8Z`),vs=$(`m6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4Z`),ys=$(`M4 3h16a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1m10.2 3L7.8 18h2L16.2 6Z`),bs=$(`m15.5 4 1.5 1.5L10.5 12l6.5 6.5-1.5 1.5-8-8Z`),xs=$(`M8.5 4 7 5.5l6.5 6.5L7 18.5 8.5 20l8-8Z`),Ss=$(`M11 3h2v9l3.5-3.5 1.4 1.4L12 16l-5.9-6.1 1.4-1.4L11 12ZM4 18h16v2H4Z`),Cs=$(`M10 5 3 12l7 7v-4.5c5 0 8.5 1.5 11 5-1-5-4-10-11-11Z`),ws=$(`M5 4h14a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-6l-5 4v-4H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1m2 4v2h10V8Zm0 3.5v2h7v-2Z`),Ts=$(`M5 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4m7 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4m7 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4`),Es=$(`M14.5 2 22 9.5l-1.4 1.4-1-.2-4.3 4.3.3 3.5-1.4 1.4-4.2-4.2L4.5 21.2 2.8 19.5l5.5-5.5-4.2-4.2 1.4-1.4 3.5.3 4.3-4.3-.2-1Z`),Ds=$(`M9 12a4 4 0 1 1 0-8 4 4 0 0 1 0 8m-7 8c0-4 3-6 7-6s7 2 7 6Zm14-8.2A4 4 0 0 0 16 4.2a4 4 0 0 1 0 7.6m2 8.2c0-2.5-.8-4.3-2.2-5.7C19.3 14.5 22 16.5 22 20Z`,20),Os=$(`M7 2h2v2h6V2h2v2h3a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h3Zm-2 8v9h14v-9Z`),ks=$(`M11 4h2v7h7v2h-7v7h-2v-7H4v-2h7Z`),As=$(`m13 5 7 7-7 7-1.4-1.4 4.6-4.6H4v-2h12.2l-4.6-4.6Z`),js=$(`M16.5 6.5v10a4.5 4.5 0 0 1-9 0V6a3 3 0 0 1 6 0v9.5a1.5 1.5 0 0 1-3 0v-8H9v8a3 3 0 0 0 6 0V6a4.5 4.5 0 0 0-9 0v10.5a6 6 0 0 0 12 0v-10Z`),Ms=`SPOILER_`;function Ns(e,{url:t,alt:n,width:r,height:i,spoiler:a}){let o=r&&i?Math.min(1,400/r,300/i):1,s=r&&i?`width: ${Math.round(r*o)}px; aspect-ratio: ${r} / ${i}`:``;return k`<button
    type="button"
    class="picture ${a?`veiled`:``}"
    data-testid="picture"
    aria-label=${a?`Spoiler, press to show`:`${n} (open large)`}
    data-alt=${n}
    @click=${t=>Ps(e,t)}
  >
    <img src=${t} alt=${n} style=${s} />
  </button>`}function Ps({store:e},t){let n=t.currentTarget;if(n.classList.contains(`veiled`)){n.classList.remove(`veiled`),n.setAttribute(`aria-label`,`${n.dataset.alt} (open large)`);return}let r=[...(n.closest(`[data-message-id]`)??n.parentElement).querySelectorAll(`.picture:not(.veiled)`)],i=r.map(e=>({url:e.querySelector(`img`).src,alt:e.dataset.alt??``}));e.update(e=>e.enlarged={pictures:i,at:r.indexOf(n)})}function Fs({attachments:e},t){let n=/^attachment:\/\/(.+)$/.exec(t??``)?.[1];return _i(n===void 0?t:e?.find(({filename:e})=>e===n)?.url)}function Is(e){return e?k`<div class="elsewhere">A picture from elsewhere is not loaded: <code>${e}</code></div>`:M}function Ls(e,t){let n=(t.attachments??[]).filter(e=>!Rs(t,e));return n.length===0?M:k`<div slot="attachments" class="attachments">${n.map(t=>zs(e,t))}</div>`}function Rs({embeds:e,components:t},{url:n,filename:r}){let i=JSON.stringify([e??[],t??[]]);return i.includes(JSON.stringify(n))||i.includes(JSON.stringify(`attachment://${r}`))}function zs(e,t){let{filename:n,size:r,width:i,height:a,description:o,content_type:s}=t,c=_i(t.url),l=o??n,u=s?.split(`/`)[0]??(/\.(png|jpe?g|gif|webp)$/i.test(n)?`image`:``);return c&&u===`image`?Ns(e,{url:c,alt:l,width:i,height:a,spoiler:n.startsWith(Ms)}):c&&u===`video`?k`<video class="video" src=${c} controls preload="metadata" aria-label=${l}></video>`:k`${Bs(c,n,r)}${c&&u===`audio`?k`<audio src=${c} controls preload="metadata" aria-label=${l}></audio>`:M}`}function Bs(e,t,n){return k`<div class="file" data-testid="file">
    ${ms}
    <span class="file-words">
      ${e?k`<a href=${e} download=${t}>${t}</a>`:t}
      ${n===void 0?M:k`<span class="file-size">${va(n)}</span>`}
    </span>
    ${e?k`<a class="icon-button" href=${e} download=${t} aria-label="Save ${t}" title="Save">${Ss}</a>`:M}
  </div>`}var Vs=9,Hs=0,Us=class extends N{static properties={options:{attribute:!1},values:{attribute:!1},label:{},placeholder:{},min:{type:Number},max:{type:Number},disabled:{type:Boolean},open:{state:!0},filter:{state:!0},active:{state:!0},chosen:{state:!0}};earlier=[];listId=`menu-${++Hs}`;constructor(){super(),this.options=[],this.values=[],this.label=this.placeholder=this.filter=``,this.min=this.max=1,this.disabled=this.open=!1,this.active=0,this.chosen=[]}createRenderRoot(){return this}willUpdate(e){e.has(`values`)&&(this.chosen=this.values)}updated(){this.open&&this.querySelector(`#${this.listId}-${this.active}`)?.scrollIntoView({block:`nearest`})}get several(){return this.max>1}get shown(){let e=this.filter.trim().toLowerCase().replace(/^[@#]/,``);return e===``?this.options:this.options.filter(({label:t})=>t.toLowerCase().includes(e))}render(){let e=this.chosen.map(e=>this.options.find(t=>t.value===e)?.label??e);return k`
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
      ${this.open?this.list():M}
    `}list(){let e=this.shown;return k`<div class="select-list" @focusout=${this.left}>
      ${this.options.length>Vs?k`<input
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
          />`:M}
      <div
        id=${this.listId}
        class="select-options"
        role="listbox"
        tabindex="-1"
        aria-label=${this.label||this.placeholder||`Options`}
        aria-multiselectable=${this.several}
      >
        ${e.map((e,t)=>this.option(e,t))}
        ${e.length===0?k`<div class="select-none">Nothing found.</div>`:M}
      </div>
      ${this.several?k`<div class="select-foot">
            <span>${this.chosen.length} of ${this.max} selected</span>
            <button type="button" class="button button-1" ?disabled=${this.chosen.length<this.min} @click=${()=>this.close(!0)}>Done</button>
          </div>`:M}
    </div>`}option(e,t){let n=this.chosen.includes(e.value);return k`<div
      id=${`${this.listId}-${t}`}
      class="select-option ${t===this.active?`active`:``}"
      role="option"
      data-value=${e.value}
      aria-selected=${n}
      @mousedown=${e=>e.preventDefault()}
      @mousemove=${()=>this.active=t}
      @click=${()=>this.choose(e)}
    >
      ${e.picture?k`<img class="select-picture" src=${e.picture} alt="" loading="lazy" />`:M}
      ${e.emoji?k`<span class="select-picture" aria-hidden="true">${e.emoji}</span>`:M}
      <span class="select-label">${e.label}</span>
      ${e.description?k`<span class="select-description">${e.description}</span>`:M}
      ${this.several?k`<span aria-hidden="true" class="select-check">${n?`☑`:`☐`}</span>`:M}
    </div>`}toggle(){if(this.open)return this.close(!0);this.open=!0,this.filter=``,this.earlier=this.chosen,this.active=Math.max(0,this.options.findIndex(({value:e})=>this.chosen.includes(e))),this.updateComplete.then(()=>{this.querySelector(`.select-filter`)?.focus(),this.querySelector(`.select-list`)?.scrollIntoView({block:`nearest`})})}search(e){this.filter=e,this.active=0}choose(e){if(!this.several)return this.chosen=this.min===0&&this.chosen.includes(e.value)?[]:[e.value],this.close(!0);this.chosen.includes(e.value)?this.chosen=this.chosen.filter(t=>t!==e.value):this.chosen.length<this.max&&(this.chosen=[...this.chosen,e.value])}close(e){if(!this.open)return;this.open=!1;let{earlier:t,chosen:n}=this,r=n.length===t.length&&n.every(e=>t.includes(e))&&(this.several||n.length===0);e&&!r&&n.length>=this.min?this.dispatchEvent(new CustomEvent(`pick`,{detail:n})):this.chosen=t,this.querySelector(`.select-button`)?.focus()}left(e){let t=e.relatedTarget;t&&!this.contains(t)&&this.close(this.several)}outside=e=>{this.open&&!this.contains(e.target)&&this.close(this.several)};connectedCallback(){super.connectedCallback(),document.addEventListener(`pointerdown`,this.outside)}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener(`pointerdown`,this.outside)}key(e){if(!this.open)return e.key!==`ArrowDown`&&e.key!==`ArrowUp`?void 0:(e.preventDefault(),this.toggle());let t=this.shown,n={ArrowDown:()=>this.active=(this.active+1)%Math.max(1,t.length),ArrowUp:()=>this.active=(this.active-1+t.length)%Math.max(1,t.length),Home:()=>this.active=0,End:()=>this.active=Math.max(0,t.length-1),Enter:()=>t[this.active]&&this.choose(t[this.active]),Escape:()=>this.close(!1)};e.key===` `&&e.target.tagName===`BUTTON`&&(n[` `]=n.Enter);let r=n[e.key];r&&(e.preventDefault(),e.stopPropagation(),r())}};customElements.define(`chat-select`,Us);function Ws(e,t){let n=yo(e.state,t.id).find(e=>e.failed),r=t.components??[];return r.length===0&&!n?M:k`<div slot="components" class="components">
    ${r.map(n=>Gs(e,t,n))}
    ${n?k`<div class="failure" role="alert" data-testid="failure">${n.failed}</div>`:M}
  </div>`}function Gs(e,t,n){let r=()=>(n.components??[]).map(n=>Gs(e,t,n));switch(n.type){case W.ActionRow:return k`<discord-action-row>${r()}</discord-action-row>`;case W.Button:return Ys(e,t,n);case W.StringSelect:case W.UserSelect:case W.RoleSelect:case W.MentionableSelect:case W.ChannelSelect:return Qs(e,t,n);case W.Container:return Ks(n,r());case W.Section:return k`<div class="section">
        <div class="section-text">${r()}</div>
        ${n.accessory?Gs(e,t,n.accessory):M}
      </div>`;case W.TextDisplay:return k`<div class="text-display">${os(e,n.content??``)}</div>`;case W.Separator:return k`<div class="separator ${n.divider===!1?``:`line-across`} ${n.spacing===2?`wide`:``}"></div>`;case W.Thumbnail:return k`<div class="thumbnail">${qs(e,t,n)}</div>`;case W.MediaGallery:return k`<div class="gallery" data-count=${n.items?.length??0}>${n.items?.map(n=>qs(e,t,n))}</div>`;case W.File:return Js(t,n)}return k`<div class="unknown">A component of type ${n.type}, which this page does not show.</div>`}function Ks({accent_color:e,spoiler:t},n){let r=k`<div class="container" style=${e==null?``:`border-left-color: ${Hi(e)}`} data-testid="container">${n}</div>`;return t?k`<details class="veil"><summary>Spoiler</summary>${r}</details>`:r}function qs(e,t,{media:n,description:r,spoiler:i}){let a=Fs(t,n?.url);return a?Ns(e,{url:a,alt:r??`Picture`,width:n?.width,height:n?.height,spoiler:i}):Is(n?.url)}function Js(e,{file:t,name:n,size:r}){let i=Fs(e,t?.url),a=e.attachments?.find(e=>e.url===t?.url||`attachment://${e.filename}`===t?.url);return Bs(i,n??a?.filename??`File`,r??a?.size)}function Ys(e,t,n){let{emoji:r,label:i,style:a,url:o,custom_id:s=``,disabled:c=!1}=n,l=k`${r?k`<span class="button-emoji" aria-hidden=${!!i}>${Xs(r)}</span>`:M}${i??``}`;if(a===Nr.Link)return c||!gi(o,`button`)?k`<button type="button" class="button button-2" disabled>${l} <span aria-hidden="true">↗</span></button>`:k`<a class="button button-2" href=${o} target="_blank" rel="noopener noreferrer">${l} <span aria-hidden="true">↗</span></a>`;let u=Zs(e.state,t,n);return k`<button
    type="button"
    class="button button-${a??Nr.Secondary} ${u?`busy`:``}"
    data-custom-id=${s}
    ?disabled=${c}
    aria-busy=${u}
    @click=${()=>e.session.interactions.component(t,n)}
  >
    <span class="button-words">${l}</span>
  </button>`}function Xs({id:e,name:t}){return e?`:${t??`emoji`}:`:t??``}function Zs(e,t,{custom_id:n}){return yo(e,t.id).some(({from:e,failed:t})=>!t&&`customId`in e&&e.customId===n)}function Qs(e,t,n){return k`<chat-select
    data-testid="select"
    data-custom-id=${n.custom_id??``}
    .options=${$s(e.state,n)}
    .values=${tc(n)}
    placeholder=${n.placeholder??`Make a selection`}
    min=${n.min_values??1}
    max=${n.max_values??1}
    ?disabled=${(n.disabled??!1)||Zs(e.state,t,n)}
    @pick=${r=>e.session.interactions.component(t,n,r.detail)}
  ></chat-select>`}function $s(e,t){let n=e=>e.map(({name:e,value:t,detail:n})=>({label:e,value:String(t),description:n})),r=()=>n(Pa(e)).map(t=>({...t,picture:Ki(t.label.slice(1),t.value,e.members.get(t.value)?.user.bot)}));switch(t.type){case W.UserSelect:return r();case W.RoleSelect:return n(Fa(e));case W.MentionableSelect:return[...r(),...n(Fa(e))];case W.ChannelSelect:return n(La(e,t.channel_types))}return(t.options??[]).map(({label:e,value:t,description:n,emoji:r})=>({label:e,value:t,description:n,emoji:r?Xs(r):void 0}))}var ec=new WeakMap;function tc(e){let t=ec.get(e)??io(e);return ec.set(e,t),t}var nc=class extends N{static properties={context:{attribute:!1},message:{attribute:!1},refused:{state:!0}};constructor(){super(),this.refused=``}createRenderRoot(){return this}get field(){return this.querySelector(`textarea`)}firstUpdated(){this.field.value=this.message.content,this.field.focus()}render(){return k`<div class="composer-box">
        <textarea class="composer-text" data-testid="edit" rows="1" maxlength="2000" aria-label="Edit the message" @keydown=${this.key}></textarea>
      </div>
      <div class="edit-foot">
        escape to <button type="button" class="link" @click=${this.leave}>cancel</button> • enter to
        <button type="button" class="link" data-testid="save-edit" @click=${this.save}>save</button>
      </div>
      ${this.refused?k`<div class="failure" role="alert">${this.refused}</div>`:M}`}key(e){e.stopPropagation(),e.isComposing||(e.key===`Escape`&&this.leave(),e.key!==`Enter`||e.shiftKey||(e.preventDefault(),this.save()))}async save(){let e=this.field.value.trim();if(e===this.message.content)return this.leave();try{await this.context.session.talk.saveEdit(this.message,e),this.leave()}catch(e){this.refused=e.message}}leave(){this.context.session.talk.edit(void 0),this.closest(`.app`)?.querySelector(`[data-testid="composer"]`)?.focus()}};customElements.define(`chat-edit`,nc);function rc(e,t){return k`<chat-edit .context=${e} .message=${t}></chat-edit>`}function ic(e,t){return(t.embeds??[]).map(n=>ac(e,t,n))}function ac(e,t,n){let r=Fs(t,n.thumbnail?.url),i=n.title?`Thumbnail of: ${n.title}`:`Thumbnail`;return k`<discord-embed slot="embeds" color=${n.color?Hi(n.color):`var(--line)`}>
    <div slot="description" class="embed" role="group" data-testid="embed" aria-label=${n.title??n.author?.name??`Embed`}>
      <div class="embed-main">
        <div class="embed-text">
          ${sc(t,n)}
          ${n.title?k`<div class="embed-title">${uc(e,n)}</div>`:M}
          ${n.description?k`<div class="embed-description">${os(e,n.description)}</div>`:M}
        </div>
        ${r?k`<div class="embed-thumbnail">${Ns(e,{url:r,alt:i})}</div>`:M}
      </div>
      ${n.fields?.length?k`<div class="embed-fields">${fc(n.fields).map(t=>pc(e,t))}</div>`:M}
      ${oc(e,t,n)} ${mc(e,t,n)}
    </div>
  </discord-embed>`}function oc(e,t,n){let{url:r,width:i,height:a}=n.image??{},o=Fs(t,r);return o?Ns(e,{url:o,alt:dc(t,n),width:i,height:a}):Is(r)}function sc(e,{author:t}){return t?k`<div class="embed-author">${cc(e,t.icon_url)}${lc(t.url,t.name)}</div>`:M}function cc(e,t){let n=Fs(e,t);return n?k`<img class="embed-icon" src=${n} alt="" />`:M}function lc(e,t){return gi(e)?k`<a href=${e} target="_blank" rel="noopener noreferrer">${t}</a>`:t}function uc(e,{title:t,url:n}){return lc(n,os(e,t))}function dc({attachments:e},{image:t,title:n}){let r=t?.description,i=e?.find(({url:e,filename:n})=>t?.url===e||t?.url===`attachment://${n}`);return r??i?.description??(n?`Picture of: ${n}`:`Picture in the embed`)}function fc(e){let t=[];for(let n of e){let e=t.at(-1);n.inline&&e?.[0]?.inline&&e.length<3?e.push(n):t.push([n])}return t}function pc(e,t){return k`<div class="embed-row" style="--columns: ${t.length}">
    ${t.map(({name:t,value:n})=>k`<div class="embed-field">
        <div class="embed-field-name">${os(e,t)}</div>
        <div>${os(e,n)}</div>
      </div>`)}
  </div>`}function mc({store:e},t,{footer:n,timestamp:r}){if(!n?.text&&!r)return M;let i=e.now(),a=r?new Date(r):void 0,o=a&&(Ci(a)===Ci(i)?`Today at ${Si(a,i)}`:Si(a,i)),s=[n?.text,o].filter(Boolean).join(` • `);return k`<div class="embed-footer">${cc(t,n?.icon_url)}${s}</div>`}async function hc({state:e,session:t,acts:n,store:r},{id:i,channel_id:a}){a!==e.channelId&&n.showChannel(a);let o=Z(e,a);for(let e=0;e<8&&o.more&&!o.messages.some(e=>e.id===i);e++)await t.loadOlder(a);requestAnimationFrame(()=>{let n=document.querySelector(`[data-seat="${t.seat.seat}"][data-channel="${a}"] [data-message-id="${i}"]`);if(!n)return r.update(()=>e.notice=`That message is not here any more.`);n.focus(),n.scrollIntoView({block:`center`}),n.classList.add(`jumped`),setTimeout(()=>n.classList.remove(`jumped`),2e3)})}function gc({type:e}){return e in _c}var _c={[q.Pin]:(e,t)=>({icon:Es,words:vc(e,t)}),[q.Join]:(e,t)=>({icon:As,words:k`${bc(e,t)} joined the server.`}),[q.ThreadCreated]:(e,t)=>({icon:ws,words:yc(e,t)})};function vc(e,t){let{message_id:n,channel_id:r}=t.message_reference??{},i=n?{id:n,channel_id:r??t.channel_id}:void 0,a=i?k`<button type="button" class="system-link" @click=${()=>hc(e,i)}>a message</button>`:`a message`;return k`${bc(e,t)} pinned ${a} to this channel. See all
    <button type="button" class="system-link" @click=${()=>e.session.showPanel(`pins`)}>pinned messages</button>.`}function yc(e,t){let n=t.message_reference?.channel_id??t.thread?.id,r=n&&e.state.channels.get(n)?.name||t.content;return k`${bc(e,t)} started a thread:
    ${n?k`<button type="button" class="system-link" data-testid="system-thread" @click=${()=>e.acts.showChannel(n)}>${r}</button>`:k`<b>${r}</b>`}.`}function bc(e,{author:t}){return k`<button type="button" class="system-link" @click=${n=>Wo(e,t,$o(n))}>${X(e.state,t)}</button>`}function xc(e,t){let n=_c[t.type]?.(e,t);return n?k`<div class="system" role="article" tabindex="-1" data-testid="system" data-message-id=${t.id}>
    <span class="system-icon">${n.icon}</span>
    <span>${n.words} <span class="system-time">${Si(new Date(t.timestamp),e.store.now())}</span></span>
  </div>`:M}function Sc(e,t){let n=t.reactions??[];return n.length===0?M:k`<div slot="reactions" class="reactions" role="group" aria-label="Reactions">
    ${n.map(n=>Cc(e,t,n))}
  </div>`}function Cc({session:e},t,{emoji:n,count:r,me:i}){return k`<button type="button" class="reaction ${i?`mine`:``}" data-testid="reaction" aria-pressed=${i} @click=${()=>void e.attempt(e.talk.react(t,n,!i))}>
    ${Xs(n)} <b>${r}</b>
  </button>`}function wc(e,t){let n=Ro(e,t);if(!n)return M;let r=n.message_count??0;return k`<button slot="components" type="button" class="thread-link" data-testid="thread-link" @click=${()=>zo(e,n)}>
    <b>${n.name}</b> <span class="link">${r===1?`1 message`:`${r} messages`} ›</span>
  </button>`}function Tc(e,t){let n=Io(e,t);return k`<div slot="reply" class="tools" role="group" aria-label="Message actions">
    ${n.reply?Ec(`Reply`,`reply`,Cs,n.reply):M}
    ${n.thread?Ec(n.thread.label,`thread`,ws,n.thread.act):M}
    <button
      type="button"
      class="icon-button"
      data-testid="more"
      aria-label="More"
      title="More"
      aria-haspopup="menu"
      @click=${n=>Ho(e,t,$o(n))}
    >
      ${Ts}
    </button>
  </div>`}function Ec(e,t,n,r){return k`<button type="button" class="icon-button" data-testid=${t} aria-label=${e} title=${e} @click=${r}>${n}</button>`}function Dc(e,t,n){n.target.closest(`a, img, input, textarea`)||(n.preventDefault(),Ho(e,t,$o(n)))}function Oc(e,t,n){if(n.target!==n.currentTarget||n.ctrlKey||n.metaKey||n.altKey)return;let{reply:r,edit:i,pin:a,remove:o}=Io(e,t),s={r,e:i,p:a?.act,Backspace:o}[n.key];s&&(n.preventDefault(),s())}var kc=42e4;function Ac(e,t,n){let{state:r,store:i}=e,a=new Date(t.timestamp),o=X(r,t.author),s=Si(a,i.now()),c=!!t.author.bot;return k`<discord-message
    class="message ${ia(t)?`private`:``}"
    tabindex="-1"
    data-testid="message"
    data-message-id=${t.id}
    role="article"
    aria-label=${`${o}, ${s}${ia(t)?`, only you can see this`:``}`}
    author=${o}
    avatar=${Ki(o,t.author.id,c)}
    role-color=${Bi(r,t.author.id)??`var(--strong)`}
    timestamp=${s}
    ?bot=${c}
    ?edited=${!!t.edited_timestamp&&!Mc(t)}
    ?highlight=${Gi(r,t)}
    ?message-body-only=${Rc(t,n)}
    @click=${n=>jc(e,t,n)}
    @contextmenu=${n=>Dc(e,t,n)}
    @keydown=${n=>Oc(e,t,n)}
  >
    ${r.editing===t.id?M:Tc(e,t)} ${Pc(e,t)}${Nc(e,t)}
    ${ic(e,t)} ${Ls(e,t)} ${Ws(e,t)} ${Sc(e,t)}
    ${wc(e,t)}     ${Lc(e,t)}
  </discord-message>`}function jc(e,{author:t},n){n.composedPath().some(e=>e.matches?.(`.discord-author-avatar img, .discord-author-username`))&&Wo(e,t,$o(n))}function Mc({flags:e}){return((e??0)&Pr.Loading)!==0}function Nc(e,t){return Mc(t)?k`<span class="thinking" data-testid="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${X(e.state,t.author)} is thinking…</span>`:e.state.editing===t.id?rc(e,t):t.content?k`<span class="content">${os(e,t.content)}</span>`:M}function Pc(e,t){let{state:n}=e,r=t.interaction_metadata??t.interaction,{type:i}=t;if(r?.user&&(i===q.ChatInputCommand||i===q.ContextMenuCommand)){let e=t.interaction_metadata?.name??t.interaction?.name??`command`,a=i===q.ChatInputCommand?`/${e}`:e;return k`<div slot="reply" class="above">${Ic(n,r.user)} used <span class="above-command">${a}</span></div>`}return i===q.Reply?Fc(e,t):M}function Fc(e,{referenced_message:t,message_reference:n,channel_id:r}){let{state:i}=e,a=Z(i,r).messages.find(({id:e})=>e===n?.message_id),o=t??a;if(!o)return t===null?k`<div slot="reply" class="above"><em>Original message was deleted</em></div>`:M;let s=Ii(Ai(o.content||o.embeds[0]?.title||`Click to see the message`)).replace(/\s+/g,` `);return k`<div slot="reply" class="above">
    ${Ic(i,o.author)}
    <button type="button" class="above-text" data-testid="replied-to" aria-label="Replies to: ${s}" @click=${()=>hc(e,{id:o.id,channel_id:r})}>
      ${s}
    </button>
  </div>`}function Ic(e,t){let n=X(e,t);return k`<img class="above-avatar" src=${Ki(n,t.id,t.bot)} alt="" /><b>${n}</b>`}function Lc({session:e},t){return ia(t)?k`<div slot="components" class="private-note">
    ${ps} Only you can see this •
    <button type="button" class="link" data-testid="dismiss" @click=${()=>e.talk.dismiss(t)}>Dismiss message</button>
  </div>`:M}function Rc(e,t){if(!t||e.type!==q.Default||t.author.id!==e.author.id||gc(t)||t.type===q.ThreadStarter||ia(t)!==ia(e))return!1;let[n,r]=[new Date(t.timestamp),new Date(e.timestamp)];return r.getTime()-n.getTime()<kc&&Ci(n)===Ci(r)}function zc(e){let{state:t,session:n}=e,r=t.channelId,i=t.channels.get(r??``);if(!r||!i)return k`<div class="log" data-testid="log"></div>`;let a=Z(t,r);return k`<div class="log" role="log" aria-label="Messages in ${Ui(t,i)}" data-testid="log" data-channel=${r} data-seat=${n.seat.seat} tabindex="0" @keydown=${Gc}>
    <div class="log-inner">
      ${a.more?k`<button type="button" class="button button-2 older" ?disabled=${a.loading} @click=${()=>n.loadOlder(r)}>Show older messages</button>`:a.loaded?Wc(e,i):M}
      ${a.error?k`<div class="failure" role="alert">${a.error}</div>`:M}
      <discord-messages>
        ${Er(a.messages,({id:e})=>e,(t,n)=>Bc(e,t,a.messages[n-1]))}
      </discord-messages>
      ${bo(t,r).map(t=>qc(e,t))}
    </div>
  </div>`}function Bc(e,t,n){let{state:r,store:i}=e,a=yo(r,t.id).map(({nonce:e,failed:t})=>`${e}${t??``}`).join(),o=Ci(i.now()),s=n===void 0||Ci(new Date(n.timestamp))!==Ci(new Date(t.timestamp)),c=Hc(r,t,n),l=[t,n,a,o,r.roster,r.commands,r.editing===t.id,c,r.channels.get(t.id)];return k`${s?Kc(t):M}${c?Uc():M}${To(l,()=>Vc(e,t,s||c?void 0:n))}`}function Vc(e,t,n){if(t.type===q.ThreadStarter){let{channel_id:n=``,message_id:r}=t.message_reference??{},i=t.referenced_message??Z(e.state,n).messages.find(e=>e.id===r);if(!i)return M;let a=(i.flags??0)&~Pr.HasThread;return Ac(e,{...i,id:t.id,channel_id:t.channel_id,flags:a},void 0)}return gc(t)?xc(e,t):Ac(e,t,n)}function Hc({newFrom:e},t,n){return!e||Hr(t.id,e)<0?!1:n===void 0?t.id===e:Hr(n.id,e)<0}function Uc(){return k`<div class="new-line" role="separator" aria-label="New messages" data-testid="new-messages"><span aria-hidden="true">New</span></div>`}function Wc({state:e},t){let n=Ui(e,t);return Lr(t)?k`<div class="beginning"><h2>${n}</h2><p>This is the beginning of your direct messages with ${n}.</p></div>`:Rr(t)?k`<div class="beginning"><h2>${n}</h2><p>This is where the thread begins.</p></div>`:k`<div class="beginning"><h2>Welcome to #${n}</h2><p>This is where the channel begins.</p></div>`}function Gc(e){let t=e.key===`ArrowUp`?-1:+(e.key===`ArrowDown`),n=e.target;if(t===0||!n.matches(`.log, [data-message-id]`))return;let r=[...e.currentTarget.querySelectorAll(`[data-message-id]`)],i=r.indexOf(n),a=r[i<0?r.length-1:Math.min(r.length-1,Math.max(0,i+t))];a&&(e.preventDefault(),a.focus(),a.scrollIntoView({block:`nearest`}))}function Kc(e){let t=new Intl.DateTimeFormat(void 0,{dateStyle:`long`}).format(new Date(e.timestamp));return k`<div class="day" role="separator" aria-label=${t}><span>${t}</span></div>`}function qc({session:e,acts:t,store:n},{nonce:r,from:i,failed:a}){return`command`in i?k`<div class="waiting" data-testid=${a?`failed-command`:`sending-command`}>
    <span class="above-command">${i.line?`/`:``}${i.command}</span>
    ${a?k`<span class="failure" role="alert" data-testid="failure">${a}</span>
          ${i.line?k`<button type="button" class="link" @click=${()=>{e.interactions.dismiss(r),t.startCommand(i.line)}}>Edit and send again</button>`:M}
          <button type="button" class="link" @click=${()=>n.update(e=>e.pending.delete(r))}>Dismiss</button>`:k`<span class="muted">Sending command…</span>`}
  </div>`:M}function Jc(e){let t=[];for(let n of e)(n.type??1)===1&&Yc(n,n,[n.name],[],t);return t.sort((e,t)=>e.name<t.name?-1:1)}function Yc(e,t,n,r,i){let a=t.options??[],o=a.filter(Xc);if(o.length===0)i.push({name:n.join(` `),description:t.description,command:e,path:r,options:a});else for(let t of o)Yc(e,t,[...n,t.name],[...r,t],i)}function Xc({type:e}){return e===G.Subcommand||e===G.SubcommandGroup}function Zc(e,t){let n=t.trimStart().toLowerCase().replace(/\s+/g,` `);if(n===``)return[...e];let r=({name:e,description:t})=>{let r=e.toLowerCase().indexOf(n);return r===0?0:r>0?e[r-1]===` `||e[r-1]===`-`?1:2:t.toLowerCase().includes(n)?3:4};return e.map(e=>({leaf:e,rank:r(e)})).filter(e=>e.rank<4).sort((e,t)=>e.rank-t.rank).map(({leaf:e})=>e)}function Qc(e,t){if(!/\s$/.test(t))return;let n=t.trim().toLowerCase().replace(/\s+/g,` `);if(!e.some(e=>e.name.startsWith(`${n} `)))return e.find(e=>e.name===n)}function $c(e){return[...Pa(e).map(e=>({...e,token:`<@${e.value}>`})),...Fa(e).map(t=>({...t,token:t.value===e.guild?.id?t.name:`<@&${t.value}>`})),...La(e).map(e=>({...e,token:`<#${e.value}>`}))]}function el(e,t){let n=/(?:^|\s)([@#](?:[^\s@#][^\n@#]{0,40})?)$/u.exec(e)?.[1];if(n===void 0||t.some(({name:e})=>e.toLowerCase()===n.trim().toLowerCase())&&n.endsWith(` `))return;let r=ja(t.filter(({name:e})=>e[0]===n[0]),n);return r.length>0?{start:e.length-n.length,found:r}:void 0}function tl(e,t){if(!/[@#]/.test(e)||t.length===0)return e;let n=new Map(t.map(({name:e,token:t})=>[e,t])),r=[...n.keys()].sort((e,t)=>t.length-e.length).map(e=>e.replace(/[\\^$.*+?()[\]{}|/-]/g,`\\$&`)),i=RegExp(`(?<![\\p{L}\\p{N}<])(?:${r.join(`|`)})(?![\\p{L}\\p{N}])`,`gu`);return e.replace(i,e=>n.get(e))}var nl=200,rl=class{ask;changed;list=[];loading=!1;error;asked=``;timer;constructor(e,t){this.ask=e,this.changed=t}want(e,t){let n=JSON.stringify([e.leaf.name,t,e.fields.map(({option:e,text:t})=>[e.name,t])]);n!==this.asked&&(this.asked=n,clearTimeout(this.timer),this.loading=!0,this.error=void 0,this.timer=setTimeout(()=>void this.fetch(n,e,t),nl),this.changed())}clear(){clearTimeout(this.timer),this.asked=``,this.list=[],this.error=void 0,this.loading=!1}async fetch(e,t,n){let r=[],i;try{r=await this.ask(t,n)}catch{i=`Loading options failed`}e===this.asked&&(this.list=r,this.error=i,this.loading=!1,this.changed())}},il=class{awaited=new Set;follow(e,t,n){let r=e.then(e=>{let r=e[Ma(e,t)];r&&n(r)},()=>{});this.awaited.add(r),r.finally(()=>this.awaited.delete(r))}async settled(){this.awaited.size>0&&await Promise.all(this.awaited)}},al=Je(class extends Ye{constructor(e){if(super(e),e.type!==qe.PROPERTY&&e.type!==qe.ATTRIBUTE&&e.type!==qe.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!$e(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===j||t===M)return t;let n=e.element,r=e.name;if(e.type===qe.PROPERTY){if(t===n[r])return j}else if(e.type===qe.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return j}else if(e.type===qe.ATTRIBUTE&&n.getAttribute(r)===t+``)return j;return it(e),t}});function ol(e){let{line:t}=e;return k`<div class="line" data-testid="command-line" role="group" aria-label="Command /${t.leaf.name}">
      <span class="line-command">/${t.leaf.name}</span>
      ${t.fields.map((t,n)=>sl(e,t,n))}
      <input
        class="line-rest"
        data-testid="line-rest"
        data-at=${t.fields.length}
        size="4"
        autocomplete="off"
        role="combobox"
        aria-expanded=${ul(e,t.fields.length)}
        aria-controls=${ul(e,t.fields.length)?e.list:M}
        aria-activedescendant=${dl(e,t.fields.length)}
        aria-label="Add an option, or press Enter to send"
        placeholder=${Ba(t).length?`+ option`:``}
        .value=${al(t.rest)}
        @focus=${()=>e.focused(t.fields.length)}
        @input=${n=>e.typed({...t,rest:n.target.value},t.fields.length)}
      />
    </div>
    <button type="button" class="icon-button" aria-label="Leave the command" title="Leave the command" data-testid="cancel-command" @click=${e.leave}>${vs}</button>
    <button type="button" class="icon-button" aria-label="Send the command" title="Send" data-testid="send" @click=${e.send}>${_s}</button>`}function sl(e,t,n){let{line:r}=e,{option:i,text:a}=t,o=n!==r.active&&(a!==``||t.picked)?Xa(t,e.entities):void 0;return k`<label class="field ${n===r.active?`current`:``} ${o?`wrong`:``}" title=${o??i.description}>
    <span class="field-name">${i.name}</span>
    ${i.type===G.Attachment?cl(e,t,n):ll(e,t,n,o)}
  </label>`}function cl({focused:e,attach:t},{option:n,file:r},i){return k`<button type="button" class="field-file" data-at=${i} data-testid="choose-${n.name}" @focus=${()=>e(i)} @click=${e=>e.currentTarget.nextElementSibling.click()}>
      ${r?.name??`Choose a file`}
    </button>
    <input type="file" hidden data-testid="option-${n.name}" aria-label=${n.name} @change=${n=>{let r=n.target;e(i),t([...r.files??[]]),r.value=``}} />`}function ll(e,{option:t,text:n},r,i){let{line:a}=e;return k`<input
      data-testid="option-${t.name}"
      data-at=${r}
      size=${Math.min(48,Math.max(3,[...n].length+1))}
      autocomplete="off"
      spellcheck="false"
      role="combobox"
      aria-expanded=${ul(e,r)}
      aria-controls=${ul(e,r)?e.list:M}
      aria-activedescendant=${dl(e,r)}
      aria-required=${!!t.required}
      aria-invalid=${!!i}
      .value=${al(n)}
      @focus=${()=>e.focused(r)}
      @input=${t=>e.typed(Ua(a,r,t.target.value),r)}
    />`}function ul({line:e,open:t},n){return t&&n===e.active}function dl({line:e,highlighted:t},n){return n===e.active&&t?t:M}var fl=new WeakMap;function pl(e,t){return k`<div class="preview" data-testid="preview">
    ${e.type.startsWith(`image/`)?k`<img class="preview-picture" src=${ml(e)} alt="" />`:ms}
    <span class="file-words">${e.name} <span class="file-size">${va(e.size)}</span></span>
    ${t?k`<button type="button" class="icon-button" aria-label="Remove ${e.name}" title="Remove" @click=${t}>${vs}</button>`:M}
  </div>`}function ml(e){let t=fl.get(e)??URL.createObjectURL(e);return fl.set(e,t),t}function hl({id:e,title:t,label:n,entries:r,active:i,note:a,hover:o}){return k`<div class="suggestions" data-testid="suggestions">
    <div class="suggestions-title">${t}</div>
    ${a?k`<div class="suggestions-note" role="status">${a}</div>`:M}
    ${r.length?k`<div id=${e} class="suggestions-list" role="listbox" aria-label=${n} tabindex="-1">
          ${r.map((t,n)=>k`<div
              id="${e}-${n}"
              class="suggestion ${n===i?`active`:``}"
              role="option"
              aria-selected=${n===i}
              data-testid=${t.testId}
              @mousedown=${e=>e.preventDefault()}
              @mousemove=${()=>n!==i&&o(n)}
              @click=${t.choose}
            >
              <span class="suggestion-name">${t.name}</span>
              ${t.detail?k`<span class="suggestion-detail">${t.detail}</span>`:M}
            </div>`)}
        </div>`:M}
  </div>`}function gl(e,t){let n=e.options.map(({name:e,required:t})=>k` <span class="option-name ${t?`needed`:``}">${e}</span>`);return{testId:`picker-item-${e.name.replaceAll(` `,`-`)}`,name:k`/${e.name}${n}`,detail:e.description,choose:t}}function _l(e,t){return{testId:`add-option-${e.name}`,name:e.name,detail:e.description,choose:t}}function vl({option:e,picked:t}){return!!e.autocomplete&&!t}function yl(e,t){let n=t.fields[t.active];return n?xl(e,n).map(n=>({testId:`choice`,name:n.name,detail:n.detail,choose:()=>e.setLine(Wa(t,t.active,n))})):bl(e,t)}function bl({setLine:e},t){let n=t.rest.trim().toLowerCase();return Ba(t).filter(({name:e})=>e.startsWith(n)).map(n=>_l(n,()=>e(Va(t,n.name))))}function xl({completion:e,entities:t},n){return vl(n)?e?.loading?[]:e?.list??[]:Ca(n.option)?ja(t(n.option),n.picked?``:n.text):[]}function Sl(e,t,n,r){let i=t.fields[t.active],a=yl(e,t);if(!i)return hl({title:k`<b>Enter</b> sends <b>/${t.leaf.name}</b>${a.length?` — or add:`:``}`,label:`Further options`,entries:a,...n});let{option:o}=i;return hl({title:k`<b>${o.name}</b> ${o.description}${o.required?M:k` <span class="muted">(optional)</span>`}`,label:o.name,entries:a,note:Cl(e,i,a.length>0,r),...n})}function Cl({completion:e,entities:t},n,r,i){return n.option.type===G.Attachment?n.file?pl(n.file):`Choose a file, or drop or paste one here.`:vl(n)?e?.loading?`Loading options…`:e?.error??(r?void 0:`No options match your search.`):n.text&&!i&&!r?Xa(n,t):void 0}var wl=class{desk;completion;declined=new Set;late=new il;constructor(e){this.desk=e}get entities(){return this.desk.context.session.entities}get source(){return{entities:this.entities,completion:this.completion,setLine:e=>this.set(e)}}entries(e){return yl(this.source,e)}panel(e,t){return Sl(this.source,e,this.desk.marked,t)}row(e){let{desk:t}=this,{id:n,active:r}=t.marked,i=this.entries(e);return ol({list:n,line:e,entities:this.entities,highlighted:i[r]?`${n}-${r}`:void 0,open:i.length>0&&!t.closed,focused:e=>this.activate(e),typed:(e,t)=>this.typed(e,t),attach:e=>t.take(e),leave:()=>t.leave(e),send:()=>void this.send(e)})}set(e,t=!0){this.desk.change({text:``,line:e},t)}ask(e){let t=e?.fields[e.active];if(!e||!t?.option.autocomplete||t.picked)return this.stopAsking();let{desk:n}=this;this.completion??=new rl((e,t)=>n.context.session.interactions.autocomplete(e,t,n.channelId,this.entities),()=>this.completed()),this.completion.want(e,e.active)}stopAsking(){this.completion?.clear()}completed(){let{line:e}=this.desk.draft,t=e?.fields[e.active]?.text??``;this.desk.marked.hover(Ma(this.completion?.list??[],t))}activate(e){let{line:t}=this.desk.draft;t&&t.active!==e&&this.set({...t,active:e},!1)}typed(e,t){let n=Ya(e,t,this.declined);this.set(n??e,n!==void 0)}async send(e){let{desk:t}=this,{channelId:n}=t;await this.late.settled();let{line:r}=t.draft;if(n!==t.channelId||r?.leaf!==e.leaf)return;let i=Za(r,this.entities);if(i){this.set({...r,active:i.at});let e=r.fields[i.at];return t.refuse(e?`${e.option.name}: ${i.error}`:i.error)}t.context.session.interactions.command(r,n,this.entities),this.declined.clear(),t.change({text:``})}key(e,t){let n=e.target,{desk:r}=this;switch(e.key){case`Enter`:return n.matches(`.field-file`)&&!t.fields[t.active]?.file?!1:(this.advance(!0,t),!0);case`Tab`:return e.shiftKey?t.active>0&&(this.set({...t,active:t.active-1}),!0):t.active===t.fields.length&&!this.entries(t)[r.marked.active]?!1:(this.advance(!1,t),!0);case`Escape`:return r.closed?r.leave(t):r.close(),!0;case`Backspace`:return n.matches(`.field-file`)&&t.fields[t.active]?.file?(this.set(Ua(t,t.active,``)),!0):n.value===``&&(this.back(t),!0);case`ArrowLeft`:return!n.selectionEnd&&t.active>0&&(this.set({...t,active:t.active-1}),!0);case`ArrowRight`:return(n.selectionStart??0)===n.value.length&&t.active<t.fields.length&&(this.set({...t,active:t.active+1}),!0)}return!1}advance(e,t){let{desk:n}=this,r=t.fields[t.active],i=n.closed?void 0:this.entries(t)[n.marked.active];if(i&&(e||!r||r.text!==``))return i.choose();if(r&&r.text!==``&&vl(r)&&this.completion?.loading&&this.pickLater(t,r),!e)return this.set({...t,active:Math.min(t.active+1,t.fields.length)});let a=Ja(t,t.active);if(r&&a.active<t.fields.length)return this.set(a);this.send(t)}pickLater(e,{option:t,text:n}){let{desk:r}=this,{channelId:i}=r,a=r.context.session.interactions.autocomplete(e,e.active,i,this.entities);this.late.follow(a,n,a=>{let o=r.draftOf(i);o.line?.leaf===e.leaf&&r.keep(i,{...o,line:qa(o.line,t.name,n,a)})})}back(e){let{fields:t,active:n}=e,r=t[n];if(r&&!r.option.required)return this.declined.add(r.option.name),this.set(Ha(e,n));if(n>0)return this.set({...e,active:n-1});t.every(({text:e})=>e===``)&&this.desk.change({text:`/${e.leaf.name}`})}};function Tl({state:e,session:t},n){let r=e.replies.get(n);if(!r)return M;let{message:i,ping:a}=r,o=i.author.id===e.me?.id;return k`<div class="reply-bar" data-testid="replying">
    <span class="reply-words">Replying to <b>${X(e,i.author)}</b></span>
    ${o?M:k`<button
          type="button"
          class="link"
          aria-pressed=${a}
          title="Whether the author is notified"
          @click=${()=>t.talk.reply(n,i,!a)}
        >
          @ ${a?`on`:`off`}
        </button>`}
    <button type="button" class="icon-button" aria-label="Do not reply" @click=${()=>t.talk.reply(n,void 0)}>${vs}</button>
  </div>`}function El(e,t){return e.length===0?M:k`<div class="file-row" role="group" aria-label="Files to send">
    ${e.map(n=>pl(n,()=>t(e.filter(e=>e!==n))))}
  </div>`}function Dl(e){return e.startsWith(`/`)&&!e.includes(`
`)?e.slice(1):void 0}function Ol({leaves:e,mentions:t,setLine:n,setText:r},i){let a=Dl(i);if(a!==void 0)return Zc(e,a).map(e=>gl(e,()=>n(za(e))));let o=/[@#]/.test(i)?el(i,t()):void 0;return(o?.found??[]).map(({name:e,detail:t})=>({testId:`mention`,name:e,detail:t,choose:()=>r(`${i.slice(0,o.start)}${e} `)}))}function kl(e,t,n){let r=Ol(e,t);return Dl(t)===void 0?r.length?hl({title:`Mention`,label:`Mention`,entries:r,...n}):M:hl({title:`Commands`,label:`Commands`,entries:r,note:r.length?void 0:e.loaded?`No command matches.`:`Reading the commands…`,...n})}function Al(e){return k`${e.attach?jl(e.attach):M}
    <textarea
      class="composer-text"
      data-testid="composer"
      rows="1"
      maxlength="2000"
      placeholder="Message ${e.name}, or / for commands"
      aria-label="Message ${e.name}"
      aria-autocomplete="list"
      aria-controls=${e.highlighted?e.list:M}
      aria-activedescendant=${e.highlighted??M}
      .value=${al(e.text)}
      @input=${t=>e.typed(t.target.value)}
    ></textarea>
    <button type="button" class="icon-button" aria-label="Commands" title="Commands" @click=${e.commands}>${ys}</button>
    <button type="button" class="icon-button" aria-label="Send" title="Send" data-testid="send" ?disabled=${!e.ready} @click=${e.send}>${_s}</button>`}function jl(e){return k`<button type="button" class="icon-button" aria-label="Attach files" title="Attach files" @click=${e=>e.currentTarget.nextElementSibling.click()}>${ks}</button>
    <input type="file" multiple hidden data-testid="attach" @change=${t=>{let n=t.target;e([...n.files??[]]),n.value=``}} />`}var Ml=class extends N{static properties={context:{attribute:!1}};drafts=new Map;filling=new wl(this);known;highlight=0;closed=!1;error=``;focusNext=!1;replying;unsubscribe;createRenderRoot(){return this}connectedCallback(){super.connectedCallback(),this.unsubscribe=this.context.store.subscribe(()=>this.requestUpdate())}disconnectedCallback(){super.disconnectedCallback(),this.unsubscribe?.(),this.filling.stopAsking()}begin(e){if(typeof e!=`string`)return this.filling.set(e);let t=e.startsWith(`/`)?e:`/${e}`,n=to(this.leaves,t);this.change(n?{text:``,line:n}:{text:t})}get listId(){return`${this.context.id}-suggestions`}get channelId(){return this.context.state.channelId??``}get draft(){return this.draftOf(this.channelId)}draftOf(e){return this.drafts.get(e)??{text:``}}keep(e,t){this.drafts.set(e,t),this.requestUpdate()}get leaves(){let e=this.context.state.commands;return this.known?.from!==e&&(this.known={from:e,leaves:Jc(e)}),this.known.leaves}change(e,t=!0){this.drafts.set(this.channelId,e);let{line:n}=e;this.highlight=n&&n.active===n.fields.length&&n.rest.trim()===``?-1:0,this.closed=!1,this.error=``,this.focusNext||=t,this.filling.ask(e.line),this.requestUpdate()}willUpdate(){let e=this.context.state.replies.get(this.channelId)?.message.id;this.focusNext||=e!==void 0&&e!==this.replying,this.replying=e}updated(){if(this.querySelector(`#${this.listId}-${this.highlight}`)?.scrollIntoView({block:`nearest`}),!this.focusNext)return;this.focusNext=!1;let{line:e}=this.draft,t=this.querySelector(e?`[data-at="${e.active}"]`:`[data-testid="composer"]`);t&&document.activeElement!==t&&(t.focus(),t.matches(`.field-file`)||t.setSelectionRange(t.value.length,t.value.length))}render(){let{state:e}=this.context,t=e.channels.get(this.channelId);if(!t)return M;if(!ko(e,t))return k`<div class="composer-box closed" data-testid="no-writing">You do not have permission to send messages in this channel.</div>`;let{line:n,text:r,files:i=[]}=this.draft;return k`<div class="composer" @keydown=${this.key} @paste=${this.given} @drop=${this.given} @dragover=${e=>e.preventDefault()}>
      ${this.closed?M:n?this.filling.panel(n,this.error!==``):kl(this.textSource,r,this.marked)}
      ${this.error?k`<div class="failure composer-error" role="alert">${this.error}</div>`:M}
      ${n?M:k`${Tl(this.context,t.id)} ${El(i,e=>this.change({text:r,files:e}))}`}
      <div class="composer-box">${n?this.filling.row(n):this.textRow(t)}</div>
    </div>`}textRow(e){let{text:t,files:n=[]}=this.draft,{state:r}=this.context,i=this.textEntries.length>0&&!this.closed;return Al({list:this.listId,text:t,name:Wi(r,e),highlighted:i?`${this.listId}-${this.highlight}`:void 0,ready:t.trim()!==``||n.length>0,typed:e=>this.typed(e),commands:()=>this.typed(t.startsWith(`/`)?t:`/`,!0),send:()=>this.enter(),attach:Oo(r,e,Q.AttachFiles)?e=>this.take(e):void 0})}take(e){let{line:t,text:n,files:r=[]}=this.draft,[i]=e;if(i){if(!t)return this.change({text:n,files:[...r,...e]});t.fields[t.active]?.option.type===G.Attachment&&this.filling.set(Ga(t,t.active,i))}}given=e=>{let t=ba(`clipboardData`in e?e.clipboardData:e.dataTransfer);t.length!==0&&(e.preventDefault(),this.take(t))};get query(){return this.draft.line?void 0:Dl(this.draft.text)}get textEntries(){return Ol(this.textSource,this.draft.text)}get textSource(){return{leaves:this.leaves,loaded:this.context.state.commandsLoaded,mentions:()=>this.mentions,setLine:e=>this.filling.set(e),setText:e=>this.change({...this.draft,text:e})}}get mentions(){return $c(this.context.state)}get marked(){return{id:this.listId,active:this.highlight,hover:e=>{this.highlight=e,this.requestUpdate()}}}typed(e,t=!1){e.startsWith(`/`)&&!this.draft.text.startsWith(`/`)&&this.context.session.loadCommands();let n=e.startsWith(`/`)?Qc(this.leaves,e.slice(1)):void 0;if(n)return this.filling.set(za(n));let r=e.startsWith(`/`)&&e.includes(`:`)?to(this.leaves,e):void 0;if(r)return this.filling.set(r);let{channelId:i}=this;e!==``&&!e.startsWith(`/`)&&this.context.session.talk.typing(i),this.change({...this.draft,text:e},t)}leave(e){this.change({text:eo(e)}),this.closed=!0}async sendText(e,t){let n=this.channelId,r=ya(t);if(r)return this.refuse(r);this.change({text:``});try{await this.context.session.talk.send(n,tl(e,this.mentions),t)}catch(r){n===this.channelId&&this.draft.text===``&&this.change({text:e,files:t}),this.refuse(r.message)}}refuse(e){this.error=e,this.requestUpdate()}enter(){let{text:e,files:t=[]}=this.draft,n=this.closed?void 0:this.textEntries[this.highlight];if(n)return n.choose();let r=e.startsWith(`/`)?to(this.leaves,e):void 0;if(r)return this.filling.set(r);if(this.query!==void 0)return this.refuse(`No such command. To send this as a message, put a space before it.`);(e.trim()!==``||t.length>0)&&this.sendText(e.trim(),t)}key=e=>{if(e.isComposing||!e.target.matches(`input, textarea, .field-file`))return;let{line:t}=this.draft;(this.moveHighlight(e)||(t?this.filling.key(e,t):this.textKey(e)))&&(e.preventDefault(),e.stopPropagation())};moveHighlight({key:e}){if(this.closed||e!==`ArrowDown`&&e!==`ArrowUp`)return!1;let{line:t}=this.draft,n=(t?this.filling.entries(t):this.textEntries).length;if(n===0)return!1;let r=e===`ArrowDown`?1:-1;return this.highlight=this.highlight<0?r>0?0:n-1:(this.highlight+r+n)%n,this.requestUpdate(),!0}textKey(e){let t=this.closed?void 0:this.textEntries[this.highlight];return e.key===`Enter`&&!e.shiftKey?(this.enter(),!0):e.key===`Tab`&&!e.shiftKey&&t?(t.choose(),!0):e.key===`Escape`&&this.textEntries.length>0&&!this.closed?(this.close(),!0):e.key===`Escape`&&this.context.state.replies.has(this.channelId)?(this.context.session.talk.reply(this.channelId,void 0),!0):e.key===`ArrowUp`&&this.draft.text===``&&this.context.session.talk.editLast(this.channelId)}close(){this.closed=!0,this.requestUpdate()}};customElements.define(`chat-composer`,Ml);var Nl=class extends N{opener=null;createRenderRoot(){return this}firstUpdated(){this.opener=document.activeElement,this.dialog.showModal()}disconnectedCallback(){super.disconnectedCallback(),this.opener?.isConnected&&this.opener.focus()}get dialog(){return this.querySelector(`dialog`)}cancelled(e){e.preventDefault(),this.leave()}},Pl=class extends Nl{static properties={context:{attribute:!1},enlarged:{attribute:!1}};render(){let{pictures:e,at:t}=this.enlarged,{url:n,alt:r}=e[t],i=e.length>1;return k`<dialog class="lightbox" data-testid="lightbox" aria-label=${r} @cancel=${this.cancelled} @click=${this.clicked} @keydown=${this.key}>
      <img src=${n} alt=${r} />
      <div class="lightbox-bar">
        ${i?k`<button type="button" class="icon-button" aria-label="Previous picture" @click=${()=>this.step(-1)}>${bs}</button>`:M}
        <span class="lightbox-words" aria-live="polite">${r}${i?` (${t+1} of ${e.length})`:``}</span>
        ${i?k`<button type="button" class="icon-button" aria-label="Next picture" @click=${()=>this.step(1)}>${xs}</button>`:M}
        <a class="icon-button" href=${n} download aria-label="Save the picture" title="Save">${Ss}</a>
        <button type="button" class="icon-button" aria-label="Close" title="Close" data-testid="lightbox-close" @click=${this.leave}>${vs}</button>
      </div>
    </dialog>`}step(e){let{pictures:t,at:n}=this.enlarged;this.context.store.update(r=>r.enlarged={pictures:t,at:(n+e+t.length)%t.length})}key({key:e}){e===`ArrowLeft`&&this.step(-1),e===`ArrowRight`&&this.step(1)}clicked(e){e.target===this.dialog&&this.leave()}leave(){this.context.store.update(e=>e.enlarged=void 0)}};customElements.define(`chat-lightbox`,Pl);function Fl(e){let{enlarged:t}=e.state;return t?k`<chat-lightbox .context=${e} .enlarged=${t}></chat-lightbox>`:M}var Il=2;function Ll(e){let{component:t,label:n,description:r,wrong:i}=e,a=t.custom_id??``,o=t.required===!1||t.type===W.Checkbox?M:k`<span class="required" aria-hidden="true"> *</span>`,s=r?k`<div class="field-description" id="about-${a}">${r}</div>`:M,c=i?k`<div class="field-error" id="wrong-${a}" role="alert">${i}</div>`:M;switch(t.type){case W.RadioGroup:case W.CheckboxGroup:return k`<fieldset class="modal-field ${i?`wrong`:``}" data-testid="field-${a}" aria-describedby="about-${a} wrong-${a}">
        <legend>${n}${o}</legend>
        ${s} ${(t.options??[]).map(t=>Vl(e,t))} ${c}
      </fieldset>`;case W.Checkbox:return k`<div class="modal-field">${Hl(e)} ${s}</div>`}return k`<div class="modal-field ${i?`wrong`:``}">
    ${t.type===W.TextInput?k`<label for="field-${a}">${n}${o}</label>`:k`<div class="field-label" id="label-${a}">${n}${o}</div>`}
    ${s} ${Rl(e)} ${c}
  </div>`}function Rl(e){switch(e.component.type){case W.TextInput:return zl(e);case W.FileUpload:return Ul(e);case W.StringSelect:case W.UserSelect:case W.RoleSelect:case W.MentionableSelect:case W.ChannelSelect:return Bl(e)}return k`<div class="unknown">A field of type ${e.component.type}, which this page does not show.</div>`}function zl({component:e,value:t,wrong:n,fill:r}){let{custom_id:i=``,style:a,placeholder:o=``,min_length:s,max_length:c=4e3}=e,l=`about-${i} count-${i} wrong-${i}`,u=e=>r(e.target.value),d=e.required!==!1,f=[...t].length,p=a===Il?k`<textarea id="field-${i}" data-testid="field-${i}" rows="5" maxlength=${c} placeholder=${o} aria-describedby=${l} aria-required=${d} aria-invalid=${!!n} .value=${t} @input=${u}></textarea>`:k`<input id="field-${i}" data-testid="field-${i}" type="text" autocomplete="off" maxlength=${c} placeholder=${o} aria-describedby=${l} aria-required=${d} aria-invalid=${!!n} .value=${t} @input=${u} />`,m=[s?`at least ${s}`:``,e.max_length?`${f}/${c}`:``].filter(Boolean).join(` · `);return k`${p}${m?k`<div class="field-counter" id="count-${i}">${m}</div>`:M}`}function Bl({context:e,component:t,label:n,value:r,fill:i}){let{least:a,most:o}=ao(t);return k`<chat-select
    data-testid="field-${t.custom_id??``}"
    .options=${$s(e.state,t)}
    .values=${r}
    label=${n}
    placeholder=${t.placeholder??`Make a selection`}
    min=${a}
    max=${o}
    @pick=${e=>i(e.detail)}
  ></chat-select>`}function Vl({component:e,value:t,wrong:n,fill:r},i){let a=e.custom_id??``,o=e.type===W.RadioGroup,s=o?t===i.value:t.includes(i.value);return k`<label class="tick">
    <input type=${o?`radio`:`checkbox`} name="field-${a}" value=${i.value} .checked=${s} aria-invalid=${!!n} @change=${()=>{if(o)return r(i.value);let e=t.filter(e=>e!==i.value);r(s?e:[...e,i.value])}} />
    <span>${i.label}${i.description?k`<span class="select-description">${i.description}</span>`:M}</span>
  </label>`}function Hl({component:e,label:t,value:n,fill:r}){let i=e.custom_id??``;return k`<label class="tick">
    <input type="checkbox" data-testid="field-${i}" aria-describedby="about-${i}" .checked=${n} @change=${()=>r(!n)} />
    <span>${t}</span>
  </label>`}function Ul({component:e,label:t,value:n,fill:r}){let i=e.custom_id??``,a=n,{most:o}=ao(e),s=e=>e.length>0&&r([...o===1?[]:a,...e]);return k`<div class="upload" @dragover=${e=>e.preventDefault()} @drop=${e=>(e.preventDefault(),s(ba(e.dataTransfer)))}>
      ${js} <span>Drop ${o===1?`a file`:`up to ${o} files`} here, or</span>
      <button type="button" class="button button-2" id="choose-${i}" aria-labelledby="label-${i} choose-${i}" aria-describedby="about-${i} wrong-${i}" @click=${e=>e.currentTarget.nextElementSibling.click()}>
        choose ${o===1?`a file`:`files`}
      </button>
      <input hidden data-testid="field-${i}" type="file" ?multiple=${o>1} aria-label=${t} @change=${e=>{let t=e.target;s([...t.files??[]]),t.value=``}} />
    </div>
    <ul class="plain-list">
      ${a.map(e=>k`<li class="file" data-testid="upload">
          <span class="file-words">${e.name} <span class="file-size">${va(e.size)}</span></span>
          <button type="button" class="icon-button" aria-label="Remove ${e.name}" @click=${()=>r(a.filter(t=>t!==e))}>${vs}</button>
        </li>`)}
    </ul>`}var Wl=class extends Nl{static properties={context:{attribute:!1},modal:{attribute:!1},sending:{type:Boolean},problem:{},wrong:{state:!0}};filled=new Map;constructor(){super(),this.wrong=new Map}firstUpdated(){super.firstUpdated(),this.dialog.querySelector(`.modal-body :is(input, textarea, button)`)?.focus()}render(){let e=zi(this.context.state,this.modal.applicationId)??`the application`;return k`<dialog class="modal" data-testid="modal" aria-labelledby="modal-title" @cancel=${this.cancelled}>
      <form method="dialog" novalidate @submit=${this.submitted}>
        <header>
          <h2 id="modal-title">${this.modal.title}</h2>
          <button type="button" class="icon-button" aria-label="Close" @click=${this.leave}>${vs}</button>
        </header>
        <div class="modal-body">
          ${this.modal.components.map(e=>this.field(e))}
          ${this.problem?k`<div class="failure" role="alert" data-testid="modal-error">${this.problem}. What you typed is kept.</div>`:M}
          <p class="modal-note muted">This form will be submitted to ${e}. Do not share passwords or other sensitive information.</p>
        </div>
        <footer>
          <button type="button" class="button button-2" data-testid="modal-cancel" @click=${this.leave}>Cancel</button>
          <button type="submit" class="button button-1 ${this.sending?`busy`:``}" data-testid="modal-submit" aria-busy=${this.sending}>
            <span class="button-words">Submit</span>
          </button>
        </footer>
      </form>
    </dialog>`}field(e){if(e.type===W.ActionRow)return e.components?.map(e=>this.field(e));if(e.type===W.TextDisplay)return k`<div>${os(this.context,e.content??``)}</div>`;let t=e.component??e,n=t.custom_id??``;return Ll({context:this.context,component:t,label:e.label??e.placeholder??``,description:e.type===W.Label?e.description:void 0,value:this.value(t),wrong:this.wrong.get(n),fill:e=>this.fill(n,e)})}value(e){let t=e.custom_id??``,n=this.filled.get(t)??io(e);return this.filled.set(t,n),n}fill(e,t){this.filled.set(e,t),this.wrong.has(e)&&(this.wrong=new Map([...this.wrong].filter(([t])=>t!==e))),this.requestUpdate()}submitted(e){if(e.preventDefault(),this.sending)return;let t=ro(this.modal.components);if(this.wrong=new Map(t.flatMap(e=>{let t=oo(e,this.value(e));return t?[[e.custom_id??``,t]]:[]})),this.wrong.size>0){this.updateComplete.then(()=>this.querySelector(`.wrong :is(input, textarea, button)`)?.focus());return}let n=new Map(t.map(e=>[e.custom_id??``,this.value(e)]));this.context.session.interactions.submit(this.modal,n)}leave(){this.context.store.update(e=>e.modal=void 0)}};customElements.define(`chat-modal`,Wl);function Gl(e){let t=e.state.modal;return t?xo(t.id,k`<chat-modal .context=${e} .modal=${t} ?sending=${!!t.submitting} problem=${t.error??``}></chat-modal>`):M}var Kl=class extends Nl{static properties={context:{attribute:!1},question:{attribute:!1},busy:{state:!0},refused:{state:!0}};constructor(){super(),this.busy=!1,this.refused=``}render(){let{title:e,words:t,field:n,button:r}=this.question;return k`<dialog class="modal" data-testid="question" aria-labelledby="question-title" @cancel=${this.cancelled}>
      <form method="dialog" @submit=${this.submitted}>
        <header><h2 id="question-title">${e}</h2></header>
        <div class="modal-body">
          ${t?k`<p class="question-words">${t}</p>`:M}
          ${n?k`<div class="modal-field">
                <label for="question-field">${n.label}</label>
                <input id="question-field" data-testid="question-field" autocomplete="off" required maxlength=${n.longest} .value=${n.value} />
              </div>`:M}
          ${this.refused?k`<div class="failure" role="alert">${this.refused}</div>`:M}
        </div>
        <footer>
          <button type="button" class="button button-2" @click=${this.leave}>Cancel</button>
          <button type="submit" class="button button-1 ${this.busy?`busy`:``}" data-testid="question-submit" aria-busy=${this.busy}>
            <span class="button-words">${r}</span>
          </button>
        </footer>
      </form>
    </dialog>`}async submitted(e){if(e.preventDefault(),!this.busy){this.busy=!0,this.refused=``;try{await this.question.act(this.querySelector(`input`)?.value.trim()??``),this.leave()}catch(e){this.refused=e.message}finally{this.busy=!1}}}leave(){this.context.store.update(e=>e.question=void 0)}};customElements.define(`chat-question`,Kl);function ql(e){let t=e.state.question;return t?k`<chat-question .context=${e} .question=${t}></chat-question>`:M}function Jl(e){return k`${Gl(e)} ${ql(e)} ${Fl(e)} ${Qo(e)} ${Yl(e)}`}function Yl({state:e,store:t}){return k`<div role="alert" class="notice-place">
    ${e.notice?k`<div class="notice" data-testid="notice">
          <span>${e.notice}</span>
          <button type="button" class="icon-button" aria-label="Close" @click=${()=>t.update(()=>e.notice=void 0)}>${vs}</button>
        </div>`:M}
  </div>`}var Xl={Scheduled:1,Active:2,Completed:3,Cancelled:4},Zl=class{store;rest;loading=!1;again=!1;constructor(e,t){this.store=e,this.rest=t}async load(){let e=this.store.state.guild?.id;if(e&&(this.again=this.loading,!this.loading)){this.loading=!0;try{do this.again=!1,this.take(await this.rest.scheduledEvents(e));while(this.again)}catch{}finally{this.loading=!1}}}take(e){this.store.update(t=>{t.events=new Map(e.map(e=>[e.id,e])),t.interested=new Set(e.filter(({user_rsvp:e})=>e).map(({id:e})=>e))})}async setInterest({id:e,guild_id:t},n){await this.rest.interest(t,e,n),await this.load()}};function Ql({events:e}){return[...e.values()].filter(({status:e})=>e===Xl.Scheduled||e===Xl.Active).sort((e,t)=>e.scheduled_start_time.localeCompare(t.scheduled_start_time))}function $l(e){let t=Ql(e.state);return t.length===0?k`<p class="muted">There are no upcoming events.</p>`:k`<ul class="plain-list">${t.map(t=>eu(e,t))}</ul>`}function eu(e,t){let{state:n,session:r}=e,i=n.interested.has(t.id),a=new Date(t.scheduled_start_time),o=t.status===Xl.Active,s=t.user_count??0;return k`<li class="event" data-testid="event" data-event-id=${t.id}>
    <div class="event-time">${o?k`<b class="event-now">Happening now</b>`:k`${as(a,`f`)} · ${as(a,`R`)}`}</div>
    <h3 class="event-name">${t.name}</h3>
    ${t.description?k`<div class="event-words">${os(e,t.description)}</div>`:M}
    <div class="event-place muted">${tu(e,t)}</div>
    <div class="event-foot">
      <span class="muted" data-testid="event-count">${s} interested</span>
      <button
        type="button"
        class="button ${i?`button-3`:`button-2`}"
        data-testid="interested"
        aria-pressed=${i}
        @click=${()=>void r.attempt(r.agenda.setInterest(t,!i))}
      >
        ${i?`✓ Interested`:`Interested`}
      </button>
    </div>
  </li>`}function tu({state:e,acts:t},{channel_id:n,entity_metadata:r}){let i=n?e.channels.get(n):void 0;return i?k`<button type="button" class="link" @click=${()=>t.showChannel(i.id)}>#${Ui(e,i)}</button>`:r?.location??M}function nu(e){return To([e.state.roster,e.state.guild],()=>Jo(e.state).map(({id:t,title:n,members:r})=>k`<section aria-labelledby="${e.id}-members-${t}" data-testid="member-group">
        <h3 id="${e.id}-members-${t}" class="member-group">${n} — ${r.length}</h3>
        <ul class="plain-list">${r.map(t=>ru(e,t))}</ul>
      </section>`))}function ru(e,{user:t}){let{state:n}=e,r=X(n,t);return k`<li>
    <button
      type="button"
      class="member"
      data-testid="member-${t.username}"
      aria-haspopup="menu"
      @click=${n=>Wo(e,t,$o(n))}
      @contextmenu=${n=>(n.preventDefault(),Wo(e,t,$o(n)))}
    >
      <img class="member-avatar" src=${Ki(r,t.id,t.bot)} alt="" loading="lazy" />
      <span class="member-name" style="color: ${Bi(n,t.id)??`var(--text)`}">${r}</span>
      ${t.bot?k`<span class="app-tag">APP</span>`:M}
    </button>
  </li>`}function iu(e){let{state:t}=e,n=t.pins.get(t.channelId??``);return n?.error?k`<div class="failure" role="alert">${n.error}</div>`:!n||n.loading&&n.messages.length===0?k`<p class="muted" role="status">Reading…</p>`:n.messages.length===0?k`<p class="muted">This channel has no pinned messages yet.</p>`:k`<ul class="plain-list">${n.messages.map(t=>au(e,t))}</ul>`}function au(e,t){let{state:n,store:r}=e,i=X(n,t.author),a=Io(e,{...t,pinned:!0}).pin;return k`<li class="pinned" data-testid="pinned" data-message-id=${t.id}>
    <div class="pinned-head">
      <img class="member-avatar" src=${Ki(i,t.author.id,t.author.bot)} alt="" />
      <b>${i}</b> <span class="muted">${Si(new Date(t.timestamp),r.now())}</span>
    </div>
    <div class="pinned-words">${t.content?os(e,t.content):ou(t)}</div>
    <div class="pinned-tools">
      <button type="button" class="link" data-testid="jump" @click=${()=>hc(e,t)}>Jump</button>
      ${a?k`<button type="button" class="link" data-testid="unpin" @click=${a.act}>Unpin</button>`:M}
    </div>
  </li>`}function ou({embeds:e,attachments:t}){return Ii(Ai(e?.[0]?.title??e?.[0]?.description??t?.[0]?.filename??`A message`))}function su(e){let{state:t}=e,n=t.channels.get(t.channelId??``),r=t.archives.get(t.channelId??``);if(!n||!r)return M;let i=ma(t,n);return k`${lu(e,`Active`,i)} ${cu(e,r,i.length>0)}`}function cu(e,{threads:t,more:n,loading:r,error:i},a){return i?k`<div class="failure" role="alert">${i}</div>`:t.length===0&&r?k`<p class="muted" role="status">Reading…</p>`:t.length===0?a?M:k`<p class="muted">This channel has no threads yet.</p>`:k`${lu(e,`Archived`,t)} ${n?k`<p class="muted">Older ones are not listed.</p>`:M}`}function lu(e,t,n){if(n.length===0)return M;let r=`${e.id}-threads-${t}`;return k`<section aria-labelledby=${r}>
    <h3 id=${r} class="member-group">${t} — ${n.length}</h3>
    <ul class="plain-list">${n.map(t=>uu(e,t))}</ul>
  </section>`}function uu(e,t){let{archived:n,archive_timestamp:r}=t.thread_metadata??{};return k`<li>
    <button type="button" class="listed-thread" data-testid="listed-thread" @click=${()=>{e.session.showPanel(void 0),zo(e,t)}}>
      <b>${t.name}</b>
      <span class="muted">${du(t)}${n&&r?k` · archived ${as(new Date(r),`R`)}`:M}</span>
    </button>
  </li>`}function du({message_count:e=0}){return e===1?`1 message`:`${e} messages`}var fu={members:`Members`,pins:`Pinned messages`,threads:`Threads`,events:`Events`};function pu(e){let t=(t,n)=>mu(e.state,t)?hu(e,t,n):M;return k`<div class="panel-buttons" role="group" aria-label="Beside the messages">
    ${t(`threads`,ws)} ${t(`pins`,Es)} ${t(`members`,Ds)}
  </div>`}function mu({channels:e,channelId:t=``},n){let r=e.get(t);return n===`members`?r?.guild_id!==void 0:n!==`threads`||r!==void 0&&pa(r)}function hu({state:e,session:t},n,r){let i=e.panel===n;return k`<button
    type="button"
    class="icon-button ${i?`pressed`:``}"
    data-testid="show-${n}"
    aria-label=${fu[n]}
    title=${fu[n]}
    aria-pressed=${i}
    @click=${()=>t.showPanel(i?void 0:n)}
  >
    ${r}
  </button>`}function gu(e){let{state:t,session:n}=e,r=t.panel;if(!r||!mu(t,r))return M;let i=()=>n.showPanel(void 0);return k`<aside class="panel" aria-label=${fu[r]} data-testid="panel-${r}" @keydown=${e=>e.key===`Escape`&&i()}>
    <header class="panel-head">
      <h2>${fu[r]}</h2>
      <button type="button" class="icon-button" aria-label="Close" title="Close" @click=${i}>${vs}</button>
    </header>
    <div class="panel-body" tabindex="0" role="region" aria-label=${fu[r]}>${_u(e,r)}</div>
  </aside>`}function _u(e,t){switch(t){case`members`:return nu(e);case`pins`:return iu(e);case`threads`:return su(e);case`events`:return $l(e)}}var vu=`id.da.de.en-GB.en-US.es-ES.es-419.fr.hr.it.lt.hu.nl.no.pl.pt-BR.ro.fi.sv-SE.vi.tr.cs.el.bg.ru.uk.hi.th.zh-CN.ja.zh-TW.ko.ar.he`.split(`.`);function yu(e){return new Intl.DisplayNames([e],{type:`language`}).of(e)??e}function bu({state:e,session:t}){return k`<label class="seat-picker"><span class="muted">Language</span>
    <select data-testid="language" .value=${al(e.locale)} @change=${e=>void t.setLanguage(e.target.value)}>
      ${vu.map(t=>k`<option value=${t} lang=${t} ?selected=${t===e.locale}>${yu(t)}</option>`)}
    </select></label>`}function xu(e){let{state:t}=e,n=ha(t);return k`<div class="sidebar">
    <header class="guild" data-testid="guild">${t.guild?.name??`Rehearsal`}</header>
    <nav class="channels" aria-label="Channels">
      ${Su(e)} ${da(t).map(t=>Cu(e,t))}
      ${n.length?k`<h2>Direct messages</h2><ul>${n.map(t=>k`<li>${wu(e,t)}</li>`)}</ul>`:M}
    </nav>
    ${Du(e)}
  </div>`}function Su({state:e,session:t,acts:n}){let r=Ql(e).length;if(r===0)return M;let i=e.panel===`events`;return k`<button type="button" class="channel events-link" data-testid="show-events" aria-pressed=${i} @click=${()=>{n.toggleDrawer(!1),t.showPanel(i?void 0:`events`)}}>
    <span aria-hidden="true" class="sign">${Os}</span><span class="channel-name">${r===1?`1 event`:`${r} events`}</span>
  </button>`}function Cu(e,{category:t,channels:n}){let r=t?Ui(e.state,t):void 0;return k`${r?k`<h2>${r}</h2>`:M}
    <ul>
      ${n.map(({channel:t,threads:n})=>k`<li>
          ${wu(e,t)}
          ${n.length?k`<ul class="threads" aria-label="Threads of ${Ui(e.state,t)}">
                ${n.map(t=>k`<li>${wu(e,t)}</li>`)}
              </ul>`:M}
        </li>`)}
    </ul>`}function wu({state:e,acts:t},n){let r=Ui(e,n),i=e.unread.get(n.id);return k`<button
    type="button"
    class="channel ${i?`unread`:``}"
    data-testid="${Rr(n)?`thread`:`channel`}-${r}"
    aria-current=${n.id===e.channelId?`page`:`false`}
    @click=${()=>t.showChannel(n.id)}
  >
    ${Tu(e,n)}<span class="channel-name">${r}</span> ${i?Eu(i):M}
  </button>`}function Tu(e,t){if(Lr(t)){let[n]=t.recipients??[];return n?k`<img class="direct-avatar" src=${Ki(X(e,n),n.id,n.bot)} alt="" />`:M}return k`<span aria-hidden="true" class="sign">${Rr(t)?ws:t.type===K.Voice?hs:`#`}</span>`}function Eu({mentions:e}){return e===0?k`<span class="dot"><span class="hidden">unread</span></span>`:k`<span class="badge" data-testid="mentions">${e}<span class="hidden"> ${e===1?`mention`:`mentions`}, unread</span></span>`}function Du(e){let{state:t,acts:n}=e,r=t.seat,i=r?Co(r):``;return k`<section class="seat" aria-label="Your seat">
    ${r?k`<img class="seat-avatar" src=${Ki(i,r.user.id)} alt="" />`:M}
    <div class="seat-choice">
      ${Ou(t,n,`You are`)} ${bu(e)}
    </div>
  </section>`}function Ou(e,t,n){let r=[...new Set(e.seats.map(({guild_id:e})=>e))],i=t=>k`<option value=${t.seat} ?selected=${t.seat===e.seat?.seat}>${Co(t)}</option>`,a=r.length>1?r.map(t=>k`<optgroup label=${e.guildNames.get(t??``)??`Another server`}>
            ${e.seats.filter(({guild_id:e})=>e===t).map(i)}
          </optgroup>`):e.seats.map(i);return k`<label class="seat-picker"><span class="muted">${n}</span> <select
    data-testid="seat-picker"
    .value=${al(e.seat?.seat??``)}
    @change=${e=>t.takeSeat(e.target.value)}
  >
    ${e.seat?M:k`<option value="" selected disabled>Choose a seat…</option>`} ${a}
  </select></label>`}function ku(e){let t=Date.now();return k`<div class="typing" role="status" data-testid="typing">${Au([...e.typing.get(e.channelId??``)??new Map].filter(([,e])=>e>t).map(([t])=>zi(e,t)??`Somebody`))}</div>`}function Au(e){return e.length===0?``:e.length>3?`Several people are typing…`:`${new Intl.ListFormat(`en`,{type:`conjunction`}).format(e)} ${e.length===1?`is`:`are`} typing…`}function ju(e){let{state:t,acts:n}=e;return k`<div class="app">
    <div class="backdrop" @click=${()=>n.toggleDrawer(!1)}></div>
    ${xu(e)}
    <div class="chat">
      ${Nu(e)} ${Pu(e)}
      ${zc(e)}
      ${xo(t.seat?.seat,k`<chat-composer .context=${e}></chat-composer>`)} ${ku(t)}
    </div>
    ${gu(e)} ${Jl(e)}
  </div>`}function Mu({state:e,acts:t},n){let r=Rr(n)?e.channels.get(n.parent_id??``):void 0,i=k`<span aria-hidden="true" class="sign">${Lr(n)?`@`:`#`}</span>`;return r?k`${i}<button type="button" class="parent-link" @click=${()=>t.showChannel(r.id)}>${Ui(e,r)}</button>
    <span class="muted" aria-hidden="true">›</span> ${Ui(e,n)}`:k`${i}${Ui(e,n)}`}function Nu(e){let{state:t,acts:n}=e,r=t.channels.get(t.channelId??``),i=t.seat?Co(t.seat):``;return k`<header class="head">
    <button type="button" class="icon-button drawer-button" aria-label="Channels and seat" data-testid="drawer" @click=${()=>n.toggleDrawer()}>${gs}</button>
    <div class="head-where">
      <span class="head-seat" aria-hidden="true">${i}</span>
      <h2 class="head-title">${r?Mu(e,r):`…`}</h2>
    </div>
    ${r?.topic?k`<div class="topic">${os(e,r.topic)}</div>`:M}
    <span class="connection ${t.line.kind}" role="status" title=${Fu(t)} data-testid="connection" data-state=${t.line.kind}><span class="connection-words">${Fu(t)}</span></span>
    ${pu(e)}
    <button type="button" class="icon-button close-pane" aria-label="Leave ${i}'s seat" title="Close this seat" data-testid="close-seat" @click=${()=>n.closePane()}>${vs}</button>
  </header>`}function Pu({state:e,acts:t}){switch(e.line.kind){case`reconnecting`:return k`<div class="banner lasting" role="status" data-testid="banner">
        <span>The line to the rehearsal server is lost. What you typed is kept; it is tried again.</span>
        <button type="button" class="button button-2" @click=${()=>t.reconnect()}>Try now</button>
      </div>`;case`refused`:return k`<div class="banner" role="alert" data-testid="banner">
        <span>The server does not let this seat in (${e.line.code}). It may have begun anew.</span>
        <button type="button" class="button button-2" @click=${()=>location.reload()}>Read the page again</button>
      </div>`}return M}function Fu({line:e}){switch(e.kind){case`connecting`:return`Connecting…`;case`online`:return`Connected`;case`reconnecting`:return`Connection lost`;case`refused`:return`Refused`}}function Iu(e,t,n,r){let i=e.seats[0]?.guild_id,a=e.seats.filter(({guild_id:e})=>e===i);return k`<div class="entrance"><div class="entrance-inner">
    <h2 class="entrance-title">${r?`Who else?`:`Who will you be?`}</h2>
    ${r?M:k`<p>
      This is a rehearsal: a chat that behaves as Discord does, on this machine alone. Nothing leaves it, so try whatever
      you like. Take any seat, change it at any time, and open several: side by side, or in tabs of their own.
    </p>`}
    ${n.length?k`<div class="openings">${n.map(Ru)}</div>`:M}
    <div class="entrance-picker">
      ${Ou(e,t,`Seat`)}
      ${r?k`<button type="button" class="button button-2" data-testid="close-seat" @click=${()=>t.closePane()}>Nobody else</button>`:M}
    </div>
    ${zu(`Around the table`,a.filter(e=>!Lu(e)),t)}
    ${zu(`Delegations`,a.filter(Lu),t)}
    ${[...e.guildNames].filter(([e])=>e!==i).map(([n,r])=>zu(r,e.seats.filter(({guild_id:e})=>e===n),t))}
  </div></div>`}function Lu(e){return Co(e).startsWith(`Delegate`)}function Ru({testId:e,words:t,detail:n,begin:r}){return k`<button type="button" class="opening" data-testid=${e} @click=${r}>
    <span class="opening-words">${t}</span><span class="opening-detail">${n}</span>
  </button>`}function zu(e,t,n){return t.length===0?M:k`<h3>${e}</h3>
    <ul class="seats">
      ${t.map(e=>{let t=Co(e);return k`<li><button type="button" class="seat-card" data-testid="seat-${e.seat}" @click=${()=>n.takeSeat(e.seat)}>
          <img src=${Ki(t,e.user.id)} alt="" /> <span>${t}</span>
        </button></li>`})}
    </ul>`}var Bu=class{root;atEnd=!0;top=0;channelId;height=0;watched=null;watcher=new ResizeObserver(()=>this.settle());constructor(e){this.root=e}toEnd(){this.atEnd=!0,this.settle()}before(e){e!==this.channelId&&(this.atEnd=!0),this.channelId=e,this.height=this.log?.scrollHeight??0}after(){let e=this.log;e&&(e!==this.watched&&this.watch(e),!this.atEnd&&e.scrollTop<80&&(e.scrollTop+=e.scrollHeight-this.height),this.settle())}watch(e){this.watched=e,this.watcher.disconnect(),this.watcher.observe(e),e.firstElementChild&&this.watcher.observe(e.firstElementChild),e.addEventListener(`scroll`,()=>this.scrolled(e))}scrolled(e){e.scrollHeight-e.scrollTop-e.clientHeight<60?this.atEnd=!0:e.scrollTop<this.top&&(this.atEnd=!1),this.top=e.scrollTop}get log(){return this.root.querySelector(`.log[data-channel]`)}settle(){let e=this.log;e&&this.atEnd&&(e.scrollTop=e.scrollHeight,this.top=e.scrollTop)}};function Vu(e){return e.name&&!Rr(e)?e.name:e.id}function Hu(e,t){return[...e.channels.values()].find(e=>Vu(e)===t)}function Uu(e){return e.replace(/^#\/?/,``).split(`+`).map(Gu)}function Wu(e){return`#${e.map(Ku).join(`+`)}`}function Gu(e){let[t,n]=e.split(`/`).map(qu);return{...t&&{seat:t},...n&&{channel:n}}}function Ku({seat:e,channel:t}){return(e?t?[e,t]:[e]:[]).map(encodeURIComponent).join(`/`)}function qu(e){try{return decodeURIComponent(e)}catch{return e}}var Ju=1e4,Yu={READY(e,t){e.me=t.user,e.users.set(t.user.id,t.user),e.locale=t.locale??e.locale;for(let n of t.private_channels??[])e.channels.set(n.id,n);for(let t of e.histories.values())t.loaded=!1;e.commandsLoaded=!1,e.roster++},GUILD_CREATE(e,t){if(e.seat?.guild_id&&e.seat.guild_id!==t.id)return;let n=t.name??t.properties?.name??``;e.guild={id:t.id,name:n,ownerId:t.owner_id??t.properties?.owner_id??``};for(let[t,n]of e.channels)n.guild_id&&e.channels.delete(t);for(let n of[...t.channels,...t.threads??[]])e.channels.set(n.id,{...n,guild_id:t.id});e.channelId&&!e.channels.has(e.channelId)&&(e.channelId=void 0),e.roles=new Map(t.roles.map(e=>[e.id,e])),e.members=new Map(t.members.map(e=>[e.user.id,e])),e.events=new Map((t.guild_scheduled_events??[]).map(e=>[e.id,e])),e.roster++},USER_SETTINGS_UPDATE(e,{locale:t}){e.locale=t??e.locale,e.commandsLoaded=!1},CHANNEL_CREATE:td,CHANNEL_UPDATE:td,CHANNEL_DELETE:nd,CHANNEL_PINS_UPDATE(e,{channel_id:t}){e.pins.delete(t)},THREAD_CREATE:td,THREAD_UPDATE:td,THREAD_DELETE:nd,THREAD_LIST_SYNC(e,{guild_id:t,threads:n}){for(let r of n)td(e,{...r,guild_id:t})},GUILD_ROLE_CREATE:id,GUILD_ROLE_UPDATE:id,GUILD_ROLE_DELETE(e,{role_id:t}){e.roles.delete(t),e.roster++},GUILD_MEMBER_ADD:ad,GUILD_MEMBER_UPDATE:ad,GUILD_MEMBER_REMOVE(e,{user:t}){e.members.delete(t.id),e.users.set(t.id,t),e.roster++},MESSAGE_CREATE(e,t){ed(e,t),Qu(e,t),Zi(e,t),e.typing.get(t.channel_id)?.delete(t.author.id);let n=e.channels.get(t.channel_id);if(n&&!ia(t)&&(n.last_message_id=t.id),t.channel_id===e.channelId||t.author.id===e.me?.id)return;let r=e.unread.get(t.channel_id)??{from:t.id,mentions:0},i=Gi(e,t)||n!==void 0&&Lr(n);e.unread.set(t.channel_id,{...r,mentions:r.mentions+ +!!i})},MESSAGE_UPDATE(e,t){Qi(e,t)},MESSAGE_DELETE(e,t){$i(e,t.channel_id,[t.id])},MESSAGE_DELETE_BULK(e,t){$i(e,t.channel_id,t.ids)},MESSAGE_REACTION_ADD:(e,t)=>Zu(e,t,n=>Mo(n,Xu(e,t,!0))),MESSAGE_REACTION_REMOVE:(e,t)=>Zu(e,t,n=>Mo(n,Xu(e,t,!1))),MESSAGE_REACTION_REMOVE_ALL:(e,t)=>Zu(e,t,e=>No(e)),MESSAGE_REACTION_REMOVE_EMOJI:(e,t)=>Zu(e,t,e=>No(e,t.emoji)),TYPING_START(e,{channel_id:t,user_id:n}){if(n===e.me?.id)return;let r=e.typing.get(t)??new Map;e.typing.set(t,r.set(n,Date.now()+Ju))},GUILD_SCHEDULED_EVENT_CREATE:rd,GUILD_SCHEDULED_EVENT_UPDATE:rd,GUILD_SCHEDULED_EVENT_DELETE(e,{id:t}){e.events.delete(t),e.interested.delete(t)}};function Xu(e,{user_id:t,emoji:n},r){return{emoji:n,added:r,mine:t===e.me?.id}}function Zu(e,{channel_id:t,message_id:n},r){let i=Z(e,t).messages.find(({id:e})=>e===n);i&&Zi(e,r(i))}function Qu(e,{id:t,channel_id:n,type:r}){let i=e.channels.get(n);i&&Rr(i)&&r!==q.ThreadStarter&&(Z(e,n).messages.some(e=>e.id===t)||e.channels.set(n,{...i,message_count:(i.message_count??0)+1}))}function $u(e,t,n){Yu[t]?.(e,n)}function ed(e,t){for(let n of[t.author,...t.mentions??[]])e.members.has(n.id)||e.users.set(n.id,n)}function td(e,t){if(t.guild_id&&e.guild&&t.guild_id!==e.guild.id)return;let n=!e.channels.has(t.id);e.channels.set(t.id,t),n&&(Z(e,t.id).loaded=!1),e.roster++}function nd(e,{id:t}){let n=[t,...[...e.channels.values()].filter(({parent_id:e})=>e===t).map(e=>e.id)];for(let t of n)e.channels.delete(t),e.histories.delete(t),e.unread.delete(t),e.channelId===t&&(e.channelId=void 0);e.roster++}function rd(e,t){t.guild_id===e.guild?.id&&e.events.set(t.id,{...e.events.get(t.id),...t})}function id(e,{guild_id:t,role:n}){t===e.guild?.id&&(e.roles.set(n.id,n),e.roster++)}function ad(e,t){t.guild_id===e.guild?.id&&(e.members.set(t.user.id,{...e.members.get(t.user.id),...t}),e.roster++)}var od={Dispatch:0,Heartbeat:1,Identify:2,Resume:6,Reconnect:7,InvalidSession:9,Hello:10,HeartbeatAck:11},sd=new Set([4004,4010,4011,4012,4013,4014]),cd=new Set([1e3,1001,4003,4005,4007,4009]),ld=4e3,ud=1e4,dd=15e3,fd=class{options;socket;heartbeat;deadline;retry;acknowledged=!0;seq=null;session;failures=0;stopped=!1;constructor(e){this.options=e}get sessionId(){return this.session?.id}start(){this.options.onState({kind:`connecting`}),this.connect()}stop(){this.stopped=!0,this.drop(1e3),clearTimeout(this.retry)}hurry(){this.retry===void 0||this.stopped||(clearTimeout(this.retry),this.connect())}connect(){this.retry=void 0;let e=this.session?.resumeUrl??this.options.url,t=(this.options.open??(e=>new WebSocket(e)))(`${e.replace(/\/?(\?.*)?$/,``)}/?v=10&encoding=json`);this.socket=t,t.onmessage=({data:e})=>this.socket===t&&this.receive(String(e)),t.onclose=({code:e})=>this.socket===t&&this.closed(e),t.onerror=null,this.deadline=setTimeout(()=>this.lose(),ud)}receive(e){let t;try{t=JSON.parse(e)}catch{return this.lose()}switch(t.op){case od.Hello:return this.hello(t.d.heartbeat_interval);case od.HeartbeatAck:this.acknowledged=!0;return;case od.Heartbeat:return this.send(od.Heartbeat,this.seq);case od.Reconnect:return this.lose();case od.InvalidSession:return this.invalidSession(t.d===!0);case od.Dispatch:return this.dispatch(t)}}hello(e){clearTimeout(this.deadline),this.acknowledged=!0;let t=()=>{if(!this.acknowledged)return this.lose();this.acknowledged=!1,this.send(od.Heartbeat,this.seq),this.heartbeat=setTimeout(t,e)};clearTimeout(this.heartbeat),this.heartbeat=setTimeout(t,e*Math.random()),this.session?this.send(od.Resume,{token:this.options.token,session_id:this.session.id,seq:this.seq}):this.identify()}identify(){this.send(od.Identify,{token:this.options.token,properties:{os:`browser`,browser:`Muster rehearsal`,device:``},compress:!1})}dispatch(e){if(e.s!==null&&(this.seq=e.s),e.t===`READY`){let t=e.d;this.session={id:t.session_id,resumeUrl:t.resume_gateway_url??this.options.url}}(e.t===`READY`||e.t===`RESUMED`)&&(this.failures=0,this.options.onState({kind:`online`})),e.t!==null&&this.options.onDispatch(e.t,e.d)}invalidSession(e){e||this.forget(),this.lose(e?void 0:1e3+Math.random()*4e3)}forget(){this.session=void 0,this.seq=null}closed(e){sd.has(e)?(this.drop(),this.stopped=!0,this.options.onState({kind:`refused`,code:e})):(cd.has(e)&&this.forget(),this.lose())}lose(e){if(this.drop(ld),this.stopped)return;this.options.onState({kind:`reconnecting`});let t=this.failures===0?0:Math.min(dd,500*2**this.failures)*(.5+Math.random()/2);this.failures++,clearTimeout(this.retry),this.retry=setTimeout(()=>this.connect(),e??t)}drop(e){clearTimeout(this.heartbeat),clearTimeout(this.deadline);let t=this.socket;this.socket=void 0,t&&(t.onmessage=t.onclose=null,e!==void 0&&t.close(e))}send(e,t){this.socket?.send(JSON.stringify({op:e,d:t}))}},pd=class{shelf;key;marks;first;constructor(e,t){this.shelf=e,this.key=`read:${t}`;let n=this.restore();this.first=n===void 0,this.marks=n??{}}isUnread({id:e,last_message_id:t}){return t?(this.first&&this.marks[e]===void 0&&this.read(e,t),Hr(t,this.marks[e]??`0`)>0):!1}read(e,t){if(!(Hr(t,this.marks[e]??`0`)<=0)){this.marks[e]=t;try{this.shelf?.setItem(this.key,JSON.stringify(this.marks))}catch{}}}last(e){return this.marks[e]??`0`}restore(){try{let e=JSON.parse(this.shelf?.getItem(this.key)??`null`);return typeof e==`object`&&e?{...e}:void 0}catch{return}}},md=class extends Error{status;code;name=`RestError`;constructor(e,t,n){super(n),this.status=e,this.code=t}};function hd(e,t){let n=t??{},r=n.errors?[...gd(n.errors,[])]:[];return r.length>0?r.join(` `):n.message??`The server answered ${e}.`}function*gd(e,t){for(let[n,r]of Object.entries(e))if(r!==void 0){if(Array.isArray(r)){let e=t.filter(e=>!/^\d+$/.test(e)&&e!==`data`&&e!==`options`).join(`.`);for(let{message:t}of r)yield e?`${e}: ${t}`:t}else yield*gd(r,[...t,n])}}var _d=class{token;send;constructor(e,t=(...e)=>fetch(...e)){this.token=e,this.send=t}gatewayUrl(){return this.call(`GET`,`/gateway`).then(({url:e})=>e)}messages(e,t){let n=t?`&before=${t}`:``;return this.call(`GET`,`/channels/${e}/messages?limit=50${n}`)}message(e,t){return this.call(`GET`,`/channels/${e}/messages/${t}`)}sendMessage(e,{content:t,nonce:n,files:r,reply:i}){let a={content:t,nonce:n,tts:!1,...i&&{message_reference:{message_id:i.id,channel_id:e},allowed_mentions:{parse:[`users`,`roles`,`everyone`],replied_user:i.ping}}};return this.call(`POST`,`/channels/${e}/messages`,a,r)}editMessage(e,t,n){return this.call(`PATCH`,`/channels/${e}/messages/${t}`,{content:n})}async deleteMessage(e,t){await this.call(`DELETE`,`/channels/${e}/messages/${t}`)}pins(e){return this.call(`GET`,`/channels/${e}/messages/pins?limit=50`).then(({items:e})=>e.map(({message:e})=>e))}async pin(e,t,n){await this.call(n?`PUT`:`DELETE`,`/channels/${e}/messages/pins/${t}`)}async react(e,t,n,r){await this.call(r?`PUT`:`DELETE`,`/channels/${e}/messages/${t}/reactions/${Po(n)}/@me`)}async archivedThreads(e,t){let n=t=>this.call(`GET`,`/channels/${e}${t}?limit=100`),r=await Promise.all([n(`/threads/archived/public`),n(t?`/threads/archived/private`:`/users/@me/threads/archived/private`)]),i=({thread_metadata:e})=>e?.archive_timestamp??``;return{threads:r.flatMap(({threads:e})=>e).sort((e,t)=>i(t).localeCompare(i(e))),more:r.some(({has_more:e})=>e)}}startThread(e,t,n){return this.call(`POST`,`/channels/${e}/messages/${t}/threads`,{name:n,auto_archive_duration:1440})}openDirect(e){return this.call(`POST`,`/users/@me/channels`,{recipient_id:e})}async typing(e){await this.call(`POST`,`/channels/${e}/typing`)}scheduledEvents(e){return this.call(`GET`,`/guilds/${e}/scheduled-events?with_user_count=true`)}async interest(e,t,n){await this.call(n?`PUT`:`DELETE`,`/guilds/${e}/scheduled-events/${t}/users/@me`)}commandIndex(e){return this.call(`GET`,`/channels/${e.id}/application-command-index`)}async setLanguage(e){await this.call(`PATCH`,`/users/@me/settings`,{locale:e})}async interact(e,t=[]){await this.call(`POST`,`/interactions`,e,t)}async call(e,t,n,r=[]){let i={authorization:this.token};n&&r.length===0&&(i[`content-type`]=`application/json`);let a;try{a=await this.send(`/api/v10${t}`,{method:e,headers:i,body:n&&(r.length?vd(n,r):JSON.stringify(n))})}catch{throw new md(0,0,`The rehearsal server did not answer.`)}let o=yd(await a.text());if(a.ok)return o;let s=o?.code??0;throw new md(a.status,s,hd(a.status,o))}};function vd(e,t){let n=new FormData;return n.append(`payload_json`,JSON.stringify(e)),t.forEach((e,t)=>n.append(`files[${t}]`,e,e.name)),n}function yd(e){try{return e===``?void 0:JSON.parse(e)}catch{return}}var bd=8e3,xd=class{store;rest;typed={channelId:``,at:0};constructor(e,t){this.store=e,this.rest=t}async send(e,t,n=[]){let r=this.store.state.replies.get(e);await this.rest.sendMessage(e,{content:t,nonce:Vr(),files:n,...r&&{reply:{id:r.message.id,ping:r.ping}}}),this.typed.at=0,r&&this.reply(e,void 0)}reply(e,t,n=!0){this.store.update(({replies:r})=>{t?r.set(e,{message:t,ping:n}):r.delete(e)})}edit(e){this.store.update(t=>t.editing=e?.id)}editLast(e){let{state:t}=this.store,n=Z(t,e).messages.findLast(({author:e,type:n})=>e.id===t.me?.id&&Fr(n));return n&&this.edit(n),n!==void 0}async saveEdit({channel_id:e,id:t},n){await this.rest.editMessage(e,t,n),this.edit(void 0)}async remove({channel_id:e,id:t}){await this.rest.deleteMessage(e,t)}dismiss(e){((e.flags??0)&Pr.Ephemeral)!==0&&this.store.update(t=>$i(t,e.channel_id,[e.id]))}typing(e){let t=Date.now();this.typed.channelId===e&&t-this.typed.at<bd||(this.typed={channelId:e,at:t},this.rest.typing(e).catch(()=>{}))}async pin({channel_id:e,id:t},n){await this.rest.pin(e,t,n)}async react({channel_id:e,id:t},n,r){await this.rest.react(e,t,n,r)}async loadPins(e){this.store.update(({pins:t})=>t.set(e,{messages:t.get(e)?.messages??[],loading:!0}));try{let t=await this.rest.pins(e);this.store.update(({pins:n})=>n.set(e,{messages:t,loading:!1}))}catch(t){this.store.update(({pins:n})=>n.set(e,{messages:[],loading:!1,error:t.message}))}}async loadArchive(e){let{state:t}=this.store,n=t.archives.get(e.id)??{threads:[],more:!1};this.store.update(({archives:t})=>t.set(e.id,{...n,loading:!0}));try{let n=await this.rest.archivedThreads(e.id,Oo(t,e,Q.ManageThreads));this.store.update(({archives:t})=>t.set(e.id,{...n,loading:!1}))}catch(t){this.store.update(({archives:n})=>n.set(e.id,{threads:[],more:!1,loading:!1,error:t.message}))}}startThread({channel_id:e,id:t},n){return this.known(this.rest.startThread(e,t,n))}openDirect(e){return this.known(this.rest.openDirect(e))}async known(e){let t=await e;return this.know(t),t}know(e){this.store.update(t=>{t.channels.has(e.id)||t.channels.set(e.id,e)})}},Sd=class{store;seat;wanted;onRefused;interactions;talk;agenda;entities;rest;marks;gateway;closed=!1;constructor(e,t,n,r){this.store=e,this.seat=t,this.wanted=n,this.onRefused=r,this.rest=new _d(t.token),this.interactions=new vo(e,this.rest,()=>this.gateway?.sessionId),this.talk=new xd(e,this.rest),this.agenda=new Zl(e,this.rest),this.marks=new pd(globalThis.localStorage,t.user.id),this.entities=t=>Aa(t,e.state)}async open(){for(let e=500;!this.closed;e=Math.min(e*2,1e4))try{return this.connect(await this.rest.gatewayUrl())}catch{this.store.update(e=>e.line={kind:`reconnecting`}),await new Promise(t=>setTimeout(t,e))}}close(){this.closed=!0,this.gateway?.stop()}hurry(){this.gateway?.hurry()}connect(e){this.closed||(this.gateway=new fd({url:e,token:this.seat.token,onDispatch:(e,t)=>this.dispatched(e,t),onState:e=>{this.store.update(t=>t.line=e),e.kind===`refused`&&this.onRefused(e.code)}}),this.gateway.start())}dispatched(e,t){this.store.update(n=>$u(n,e,t)),this.interactions.handle(e,t);let{state:n}=this.store;switch(e){case`READY`:return this.markUnread();case`GUILD_CREATE`:this.markUnread(),this.settleChannel(),this.agenda.load();return;case`GUILD_SCHEDULED_EVENT_USER_ADD`:case`GUILD_SCHEDULED_EVENT_USER_REMOVE`:n.panel===`events`&&this.agenda.load();return;case`CHANNEL_CREATE`:case`CHANNEL_DELETE`:return this.settleChannel();case`THREAD_DELETE`:this.settleChannel(),n.panel===`threads`&&n.channelId===t.parent_id&&this.loadPanel();return;case`THREAD_UPDATE`:n.panel===`threads`&&n.channelId===t.parent_id&&this.loadPanel();return;case`CHANNEL_PINS_UPDATE`:n.panel===`pins`&&n.channelId===t.channel_id&&this.loadPanel();return;case`MESSAGE_CREATE`:return this.noteRead(t.channel_id);case`TYPING_START`:setTimeout(()=>this.store.update(()=>{}),Ju+100)}}markUnread(){this.store.update(e=>{for(let t of e.channels.values())t.id!==e.channelId&&!e.unread.has(t.id)&&this.marks.isUnread(t)&&e.unread.set(t.id,{from:this.marks.last(t.id),mentions:0})})}noteRead(e){let{state:t}=this.store;if(e!==t.channelId)return;let n=ra(t,e);n&&this.marks.read(e,n)}settleChannel(){let{state:e}=this.store;if(!e.guild)return;let t=e.channelId&&e.channels.has(e.channelId)?e.channelId:void 0,n=this.wanted.channel===void 0?void 0:Hu(e,this.wanted.channel)?.id,r=aa(e).find(({type:e})=>e===0)?.id,i=t??n??r;i&&this.show(i)}show(e){let{state:t}=this.store,n=t.channels.get(e);if(!n)return;this.wanted.channel=Vu(n);let r=e!==t.channelId;this.store.update(()=>{r&&(t.newFrom=t.unread.get(e)?.from,t.editing=void 0),t.channelId=e,t.unread.delete(e)}),this.noteRead(e);let i=Z(t,e);!i.loaded&&!i.loading&&this.load(e,!1),this.loadPanel(),(r||!t.commandsLoaded)&&this.loadCommands()}showPanel(e){let{state:t}=this.store;this.store.update(()=>t.panel=e),this.loadPanel(),e===`events`&&this.agenda.load()}loadPanel(){let{panel:e,channels:t,channelId:n=``}=this.store.state,r=t.get(n);e===`pins`&&r&&this.talk.loadPins(n),e===`threads`&&r&&pa(r)&&this.talk.loadArchive(r)}async attempt(e){try{await e}catch(e){this.store.update(t=>t.notice=e.message)}}loadOlder(e){return this.load(e,!0)}async load(e,t){let n=Z(this.store.state,e);if(n.loading)return;let r=t?n.messages[0]?.id:void 0;this.store.update(()=>{n.loading=!0,n.meanwhile=ta(),delete n.error});try{let i=await this.rest.messages(e,r);await Promise.all(i.map(e=>this.findStarter(e))),this.store.update(r=>{for(let e of i)ed(r,e);ea(r,e,i,t),n.loaded=!0}),this.noteRead(e)}catch(e){this.store.update(()=>n.error=e.message)}finally{this.store.update(()=>{n.loading=!1,delete n.meanwhile})}}async findStarter(e){let{channel_id:t,message_id:n}=e.message_reference??{};e.type===q.ThreadStarter&&!e.referenced_message&&t&&n&&(e.referenced_message=await this.rest.message(t,n).catch(()=>null))}async loadCommands(){let{state:e}=this.store,t=e.channelId?e.channels.get(e.channelId):void 0;if(t)try{let n=await this.rest.commandIndex(t);if(e.channelId!==t.id)return;this.store.update(()=>{e.commands=n.application_commands,e.commandsLoaded=!0})}catch{}}async setLanguage(e){try{await this.rest.setLanguage(e),await this.loadCommands()}catch(e){this.store.update(t=>t.notice=e.message)}}},Cd=0,wd=class{host;id=`pane-${++Cd}`;element=document.createElement(`section`);store;context;session;announcer=new sa;follower=new Bu(this.element);acts;lastAct;wanted;constructor(e){this.host=e,this.store=new Xi(e.clock.now),this.acts=this.makeActs(),this.element.className=`pane`,this.element.id=this.id,this.element.addEventListener(`keydown`,e=>this.key(e)),this.store.subscribe(()=>this.draw())}get spot(){let{seat:e,channels:t,channelId:n}=this.store.state;if(!e)return{};let r=t.get(n??``),i=r?Vu(r):this.wanted;return{seat:e.seat,...i&&{channel:i}}}get title(){let{seat:e}=this.store.state;return e?Co(e):``}follow({seat:e,channel:t},n=!1){let{state:r}=this.store,i=this.host.world(),a=i.seats.find(t=>t.seat===e);if(this.wanted=t,!n&&a&&a.token===this.session?.seat.token){let e=t===void 0?void 0:Hu(r,t);e&&e.id!==r.channelId&&this.session.show(e.id)}else this.leave(),this.store.update(()=>Object.assign(r,Yi(),{seat:a,seats:i.seats,applicationId:i.application_id,guildNames:new Map((i.guilds??[]).map(({id:e,name:t})=>[e,t])),line:{kind:`connecting`},panel:a&&this.firstPanel()})),this.acts.toggleDrawer(!1),a&&(this.session=new Sd(this.store,a,t?{channel:t}:{},e=>void this.refused(e)),this.context={id:this.id,store:this.store,state:r,session:this.session,acts:this.acts},this.session.open())}firstPanel(){return this.host.roomy()?`members`:void 0}makeRoom(){this.store.state.panel===`members`&&this.store.update(e=>e.panel=void 0)}leave(){this.session?.close(),this.session=this.context=void 0}hurry(){this.session?.hurry()}get composer(){return this.element.querySelector(`chat-composer`)}focus(){[`[data-testid="composer"]`,`.line input`,`.opening, .seat-card`].map(e=>this.element.querySelector(e)).find(Boolean)?.focus()}stepChannel(e,t=!1){let{state:n}=this.store,r=aa(n).filter(e=>e.type!==K.Category&&fa(n,e)),i=r.findIndex(({id:e})=>e===n.channelId),a=r.map((t,n)=>r.at((i+e*(n+1))%r.length)).find(({id:e})=>!t||n.unread.has(e));a&&this.showChannel(a.id)}beginCommand(){return this.composer?.begin(`/`),this.composer!==null}async refused(e){if(e!==4004)return;let t=this.session?.seat;await this.host.readWorld();let n=this.host.world().seats.find(({seat:e})=>e===t?.seat);n&&n.token!==t?.token&&this.follow(this.spot,!0)}makeActs(){return{takeSeat:e=>this.host.takeSeat(this,e),showChannel:e=>this.showChannel(e),closePane:()=>this.host.closePane(this),reconnect:()=>this.session?.hurry(),startCommand:e=>this.composer?.begin(e),toggleDrawer:e=>this.element.classList.toggle(`drawer-open`,e)}}showChannel(e){this.store.state.channels.has(e)&&(this.acts.toggleDrawer(!1),this.session?.show(e),this.follower.toEnd(),this.element.querySelector(`[data-testid="composer"]`)?.focus())}key({key:e}){e===`Escape`&&this.acts.toggleDrawer(!1)}acted(){let{channelId:e=``,me:t,histories:n}=this.store.state,r=bo(this.store.state,e).at(-1)?.nonce,i=n.get(e)?.messages.at(-1),a=r??(i?.author.id===t?.id?i?.id:void 0),o=a!==void 0&&a!==this.lastAct;return this.lastAct=a??this.lastAct,o}draw(){let{state:e}=this.store;this.element.setAttribute(`aria-label`,this.title||`A seat to choose`),this.acted()&&this.follower.toEnd(),this.follower.before(e.channelId),Ne(this.context?ju(this.context):Iu(e,this.acts,this.host.openings(),this.host.several()),this.element),this.follower.after(),this.host.changed();let t=this.announcer.news(e);t&&this.host.announce(this.host.several()?`${this.title}. ${t}`:t)}},Td=()=>new Date,Ed=new Set;function Dd(e){Td=e}function Od(){for(let e of Ed)e.draw()}var kd=class extends HTMLElement{connectedCallback(){Ed.add(this),this.draw()}disconnectedCallback(){Ed.delete(this)}draw(){let e=Td(),t={weekday:`short`,day:`numeric`,month:`short`,hour:`2-digit`,minute:`2-digit`,second:`2-digit`};this.textContent=new Intl.DateTimeFormat(void 0,t).format(e),this.setAttribute(`data-now`,e.toISOString())}};customElements.define(`chat-clock`,kd),setInterval(Od,1e3);var Ad=2e3,jd=`/rehearsal/faults`,Md=class extends jr{timer;constructor(){super({kinds:[],pending:[],kind:``,values:{},told:void 0})}watch(){this.stop(),this.look(),this.timer=setInterval(()=>void this.look(),Ad)}stop(){clearInterval(this.timer)}choose(e){this.update(t=>Object.assign(t,{kind:e,values:{},told:void 0}))}fill(e,t){this.update(n=>n.values={...n.values,[e]:t})}async make(){let{kinds:e,kind:t,values:n}=this.state,r=e.find(e=>e.kind===t);if(!r)return;let i=JSON.stringify(Nd(r,n));await this.ask({method:`POST`,headers:{"content-type":`application/json`},body:i},e=>{let{struck:t,left:n}=JSON.parse(e);return t&&!n?`It has struck.`:`It waits for its occasion.`})}end(e){return this.ask({method:`DELETE`},()=>`Ended.`,e?`/${e}`:``)}async ask(e,t,n=``){try{let r=await fetch(jd+n,e),i=await r.text();this.tell(r.ok?t(i):i.trim(),!r.ok)}catch{this.tell(`The rehearsal server did not answer.`,!0)}await this.look()}tell(e,t){this.update(n=>n.told={words:e,wrong:t})}async look(){try{let{kinds:e,pending:t}=await(await fetch(jd)).json();this.update(n=>Object.assign(n,{kinds:e,pending:t,kind:n.kind||(e[0]?.kind??``)}))}catch{}}};function Nd({kind:e,parameters:t},n){let r=t.flatMap(({name:e,type:t})=>{let r=(n[e]??``).trim();return r===``?[]:t===`integer`?[[e,Number(r)]]:t===`boolean`?[[e,r===`true`]]:[[e,r]]});return{kind:e,...Object.fromEntries(r)}}function Pd({parameters:e,left:t,ends_in_ms:n,struck:r}){let i=Object.entries(e).map(([e,t])=>`${e} ${String(t)}`),a=t===null?`every time`:`${t} more`,o=n===null?[]:[`ends in ${Math.ceil(n/1e3)} s`];return[...i,a,...o,`struck ${r}`].join(` · `)}var Fd=1e3,Id=class extends jr{get;stopped;constructor(e=(...e)=>fetch(...e)){super({passed:[],on:``,words:``,paused:!1,open:new Set,broken:!1}),this.get=e}async listen(){this.stop();let{signal:e}=this.stopped=new AbortController;for(;!e.aborted;)await this.read(e)===0&&await new Promise(e=>setTimeout(e,Fd))}stop(){this.stopped?.abort()}toggle(e,t){this.update(n=>{let r=new Set(n.open);t?r.add(e):r.delete(e),n.open=r})}async read(e){let{passed:t,paused:n}=this.state;if(n)return 0;try{let n=await(await this.get(`/rehearsal/traffic?after=${t.at(-1)?.id??0}`,{signal:e})).json();return this.take(n.passed),n.passed.length}catch{return e.aborted||this.update(e=>e.broken=!0),0}}take(e){let{passed:t,broken:n}=this.state;if(e.length===0&&!n)return;let r=(e[0]?.id??1/0)<=(t.at(-1)?.id??0);this.update(n=>{n.passed=[...r?[]:t,...e].slice(-1e3),n.broken=!1})}};function Ld({passed:e,on:t,words:n}){let r=n.toLowerCase().split(/\s+/).filter(Boolean);return e.filter(e=>(t===``||e.on===t)&&Bd(e,r)).reverse()}function Rd({on:e,status:t}){if(e===`rest`)return t?{word:String(t),failed:t>=400}:{word:`no answer`,failed:!0}}var zd=new WeakMap;function Bd(e,t){if(t.length===0)return!0;let n=zd.get(e);return n===void 0&&(n=`${e.name} ${Rd(e)?.word??``} ${JSON.stringify(e.sent)??``} ${JSON.stringify(e.answer)??``}`.toLowerCase(),zd.set(e,n)),t.every(e=>n.includes(e))}function Vd(e){try{return JSON.parse(localStorage.getItem(`rehearsal.${e}`)??`null`)}catch{return null}}function Hd(e,t){try{t===null?localStorage.removeItem(`rehearsal.${e}`):localStorage.setItem(`rehearsal.${e}`,JSON.stringify(t))}catch{}}var Ud=class{deed;under=new Map;constructor(e){this.deed=e}look({pending:e}){let t;for(let[n,r]of this.under)(r.failed||!e.has(n))&&(this.under.delete(n),t=r.failed?`failed`:`answered`);for(let[t,n]of e)!n.failed&&Wd(this.deed,n)&&this.under.set(t,n);return t}};function Wd(e,{from:t}){if(`command`in t)return`command`in e&&Gd(e.command)===t.command;if(!(`customId`in t))return!1;let n=`press`in e?e.press:`choose`in e?e.choose:void 0;return n!==void 0&&t.customId.startsWith(n)}function Gd(e){return e.replace(/^\//,``).replace(/\s+\S+:.*$/s,``).trim()}async function Kd(){try{let e=await fetch(`/rehearsal/tour`);return e.status===200?await e.json():void 0}catch{return}}function qd({steps:e}){let t=new Map;for(let{seat:n,channel:r}of e)t.has(n)||t.set(n,r);return[...t].map(([e,t])=>({seat:e,channel:t}))}var Jd=`tour`,Yd=15e3,Xd=900,Zd=e=>new Promise(t=>setTimeout(t,e)),Qd=class extends jr{table;watched;constructor(e){super({tour:void 0,at:void 0,busy:!1,trouble:void 0}),this.table=e}get left(){let e=Vd(Jd),t=this.state.tour?.steps.length;return typeof e?.at==`number`&&e.steps===t&&e.at>0?e.at:void 0}get step(){let{tour:e,at:t}=this.state;return t===void 0?void 0:e?.steps[t]}get progress(){let{tour:e,at:t=0}=this.state,n=(e=[])=>e.filter(e=>!e.if).length;return{at:n(e?.steps.slice(0,t+1)),of:n(e?.steps)}}get pane(){return this.step&&this.table.pane(this.step.seat)}begin(e=0){let{tour:t}=this.state;if(!t)return;let n=qd(t);n.some(({seat:e})=>!this.table.pane(e))&&this.table.go(n),this.show(e)}next(){let{tour:e,at:t}=this.state;if(!e||t===void 0)return;let n=e.steps.findIndex((e,n)=>n>t&&(!e.if||this.applies(e)));if(n>0)return void this.show(n);Hd(Jd,null);let{pane:r}=this;this.close(),r?.focus()}back(){let{tour:e,at:t}=this.state,n=e?.steps.findLastIndex((e,n)=>n<(t??0)&&!e.if)??-1;n>=0&&this.show(n)}leave(){let{pane:e}=this;Hd(Jd,{at:this.state.at,steps:this.state.tour?.steps.length}),this.close(),e?.focus()}async help(){let e=this.step?.do;if(!e||this.state.busy)return;this.update(e=>Object.assign(e,{busy:!0,trouble:void 0}));let t=await this.perform(e);this.update(e=>{e.busy=!1,t||(e.trouble=`That is not here any more. Go on with the next step.`)})}target(){return this.step&&this.targetOf(this.step)}applies(e){let t=[...this.table.pane(e.seat)?.element.querySelectorAll(`[data-testid="message"]`)??[]].at(-1),n=this.targetOf(e);return n!==void 0&&!!t?.contains(n)}targetOf(e){let t=this.table.pane(e.seat);if(!t)return;let n=e=>[...t.element.querySelectorAll(e)].at(-1),r=e.do;return r?`command`in r?n(`.composer-box`):`press`in r?n(`button[data-custom-id^="${CSS.escape(r.press)}"]`):n(`[data-custom-id^="${CSS.escape(r.choose)}"] .select-button`):n(`[data-testid="message"]`)}close(){this.watched?.(),this.update(e=>Object.assign(e,{at:void 0,busy:!1,trouble:void 0}))}async show(e){this.watched?.(),this.update(t=>Object.assign(t,{at:e,busy:!1,trouble:void 0})),Hd(Jd,{at:e,steps:this.state.tour?.steps.length});let t=this.step;await $d(()=>this.pane!==void 0||this.step!==t),this.step===t&&this.pane&&(this.table.select(this.pane),this.pane.follow({seat:t.seat,channel:t.channel}),t.do&&this.watch(t.do,this.pane))}watch(e,{store:t}){let n=new Ud(e);this.watched=t.subscribe(()=>{let r=n.look(t.state);r===`answered`&&setTimeout(()=>this.step?.do===e&&this.next()),r===`failed`&&this.update(e=>e.trouble=`That had no answer. Try it again.`)})}async perform(e){let{step:t,pane:n}=this,r=()=>n?.store.state.line.kind===`online`&&n.spot.channel===t?.channel&&this.target()!==void 0;await $d(()=>r()||this.step!==t);let i=this.target();return!n||!i||this.step!==t?this.step!==t:(`press`in e?i.click():`choose`in e?i.parentElement.dispatchEvent(new CustomEvent(`pick`,{detail:[e.value]})):await this.type(n,e.command),!0)}async type(e,t){await $d(()=>e.store.state.commandsLoaded),e.composer?.begin(t),await Zd(Xd),e.element.querySelector(`.composer-box [data-testid="send"]`)?.click()}};async function $d(e){for(let t=Date.now()+Yd;!e()&&Date.now()<t;)await Zd(50)}var ef=[{theme:`system`,words:`As the system`},{theme:`light`,words:`Light`},{theme:`dark`,words:`Dark`}];function tf(){let e=Vd(`theme`),t=ef.find(({theme:t})=>t===e)?.theme??`system`;return rf(t),t}function nf(e){Hd(`theme`,e===`system`?null:e),rf(e)}function rf(e){e===`system`?delete document.documentElement.dataset.theme:document.documentElement.dataset.theme=e}var af=440,of=1e4,sf=2e3,cf=e=>new Promise(t=>setTimeout(t,e)),lf=class extends jr{clock=new Or;traffic=new Id;faults=new Md;guide=new Qd(this);tabs=new BroadcastChannel(`rehearsal-clock`);constructor(){super({world:void 0,broken:void 0,panes:[],current:void 0,skipping:!1,theme:tf(),menu:!1,shortcuts:!1,tool:void 0,news:``});for(let e of[this.traffic,this.faults,this.guide])e.subscribe(()=>this.update(()=>{}));this.tabs.onmessage=()=>void this.readClock(),ns(this.clock.now),Dd(this.clock.now)}async begin(){let e=Kd();for(await this.readWorld(),this.guide.state.tour=await e,this.follow();;)await this.readClock(),await cf(of)}world(){return this.state.world}async readWorld(){for(;;)try{let e=await So();return this.update(t=>Object.assign(t,{world:e,broken:void 0}))}catch{this.update(e=>e.broken=`The rehearsal server does not answer. Is it running? Trying again…`),await cf(sf)}}follow(){if(!this.state.world)return;let e=Uu(location.hash).slice(0,4),t=[...this.state.panes],n=e=>e<0?void 0:t.splice(e,1)[0],r=e.map(({seat:e})=>n(t.findIndex(({spot:t})=>t.seat===e))),i=e.map((e,n)=>{let i=r[n]??t.shift()??new wd(this);return i.follow(e),i});for(let e of t)e.leave();this.update(e=>{e.panes=i,e.current&&i.includes(e.current)||(e.current=i[0])}),this.makeRoom()}go(e){location.hash=Wu(e),this.follow()}takeSeat(e,t){this.select(e),this.go(this.state.panes.map(n=>n===e?{...n.spot,seat:t}:n.spot))}several(){return this.state.panes.length>1}makeRoom(){if(!this.roomy())for(let e of this.state.panes)e.makeRoom()}roomy(){let e=this.state.tool?af:0;return(innerWidth-e)/Uu(location.hash).length>=1200}openings(){return this.several()?[]:[...this.tourOpenings(),...this.pairOpening()]}tourOpenings(){let{guide:e}=this,{tour:t}=e.state;if(!t)return[];let{left:n}=e,r={testId:`tour-begin`,words:t.title,detail:t.detail,begin:()=>e.begin()};return n===void 0?[r]:[{testId:`tour-resume`,words:`Go on with the tour`,detail:`“${t.steps[n]?.title}”`,begin:()=>e.begin(n)},r]}pairOpening(){let[e,...t]=this.world().seats,n=t.find(Lu);return!e||!n?[]:[{testId:`side-by-side`,words:`Two seats side by side`,detail:`${Co(e)} on the left, ${Co(n)} on the right`,begin:()=>this.go([{seat:e.seat},{seat:n.seat}])}]}addPane(){let{panes:e}=this.state;e.length>=4||(this.go([...e.map(({spot:e})=>e),{}]),this.select(this.state.panes.at(-1)),queueMicrotask(()=>this.state.current?.focus()))}closePane(e){let t=this.state.panes.filter(t=>t!==e);t.length!==0&&(e.leave(),this.update(n=>{n.panes=t,n.current===e&&(n.current=t[0])}),this.changed(),this.state.current?.focus())}pane(e){return this.state.panes.find(({spot:t})=>t.seat===e)}select(e){e!==this.state.current&&this.update(t=>t.current=e)}step(e){let{panes:t,current:n}=this.state,r=t.at((t.indexOf(n)+e)%t.length);r&&(this.select(r),queueMicrotask(()=>r.focus()))}showTheme(e){nf(e),this.update(t=>t.theme=e)}showMenu(e){e!==this.state.menu&&this.update(t=>t.menu=e)}showTool(e){this.traffic.stop(),this.faults.stop(),e===`traffic`&&this.traffic.listen(),e===`faults`&&this.faults.watch(),this.update(t=>Object.assign(t,{tool:e,menu:!1})),this.makeRoom()}announce(e){this.update(t=>t.news=e)}showShortcuts(e){this.update(t=>t.shortcuts=e)}changed(){let{panes:e,current:t}=this.state;if(e.length===0)return;let n=Wu(e.map(({spot:e})=>e));n!==location.hash&&(n!==`#`||location.hash!==``)&&history.replaceState(null,``,n);let r=t?.spot.channel;document.title=[r&&`#${r}`,t?.title,`Rehearsal`].filter(Boolean).join(` | `)}async skip(e){this.update(e=>e.skipping=!0),await this.readClock(e),this.tabs.postMessage(e),this.update(e=>e.skipping=!1)}async readClock(e){try{this.clock.set(await kr(e)),Od(),rs()}catch{}}};function uf(e){let{menu:t}=e.state;return k`<header class="bar ${t?`open`:``}">
    <h1 class="bar-title">Rehearsal</h1>
    <section class="clock" aria-label="Rehearsal clock"><chat-clock data-testid="clock"></chat-clock></section>
    <button type="button" class="icon-button bar-more" aria-label="Clock, seats and tools" aria-expanded=${t} data-testid="tools" @click=${()=>e.showMenu(!t)}>${Ts}</button>
    <div class="bar-menu" @click=${t=>t.target instanceof HTMLButtonElement&&e.showMenu(!1)}>${df(e)} ${ff(e)}</div>
    ${hf(e)}
  </header>`}function df(e){return k`<div class="bar-group" role="group" aria-label="Skip ahead">
    <span class="muted" aria-hidden="true">Skip</span>
    ${Dr.map(({id:t,advance:n,words:r})=>k`<button type="button" class="bar-button" data-testid="skip-${t}" aria-label="Skip ${r} ahead" ?disabled=${e.state.skipping} @click=${()=>e.skip(n)}>${r}</button>`)}
  </div>`}function ff(e){let{panes:t,theme:n}=e.state;return k`<div class="bar-group bar-tools" role="group" aria-label="Page">
    ${pf(e)}
    <button type="button" class="bar-button" data-testid="add-seat" ?disabled=${t.length>=4} @click=${()=>e.addPane()}>Add a seat</button>
 ${mf(e,`traffic`,`Traffic`)} ${mf(e,`faults`,`Faults`)}
    <select class="bar-select" aria-label="Theme" data-testid="theme" @change=${t=>e.showTheme(t.target.value)}>
      ${ef.map(e=>k`<option value=${e.theme} ?selected=${e.theme===n}>${e.words}</option>`)}
    </select>
    <button type="button" class="bar-button" aria-label="Keys" title="Keys" data-testid="shortcuts" @click=${()=>e.showShortcuts(!0)}>?</button>
  </div>`}function pf({guide:e}){let{tour:t,at:n}=e.state;if(!t||n!==void 0)return M;let{left:r}=e;return k`<button type="button" class="bar-button" data-testid="tour-open" @click=${()=>e.begin(r)}>${r===void 0?`Tour`:`Go on with the tour`}</button>`}function mf(e,t,n){let r=e.state.tool===t;return k`<button type="button" class="bar-button" data-testid=${t} aria-pressed=${r} @click=${()=>e.showTool(r?void 0:t)}>${n}</button>`}function hf(e){let{panes:t,current:n}=e.state;return t.length<2?M:k`<nav class="seat-tabs" aria-label="Seats">${t.map(t=>k`<button type="button" class="seat-tab" aria-current=${t===n} @click=${()=>e.select(t)}>${t.title||`Choose a seat`}</button>`)}</nav>`}function gf(e){let{faults:t}=e,{kinds:n,kind:r,pending:i,told:a}=t.state,o=n.find(e=>e.kind===r);return k`<p class="muted">They strike the bot; seats are spared.</p>
    <form class="fault-form" @submit=${e=>{e.preventDefault(),t.make()}}>
      <label class="tool-label">Fault ${_f(e,n,r)}</label>
      ${o?k`<p>${o.description}</p>${o.parameters.map(t=>vf(e,t))}`:M}
      <button type="submit" class="button button-4" data-testid="make-fault" ?disabled=${!o}>Make it happen</button>
      <p role="status" class=${a?.wrong?`failure`:`muted`} data-testid="fault-told">${a?.words??``}</p>
    </form>
    <h3>In force</h3>
    ${i.length===0?k`<p class="muted">None.</p>`:k`<ul class="pending">
            ${i.map(e=>k`<li data-testid="fault">
                <span><b>${e.kind}</b> <span class="muted">${Pd(e)}</span></span>
                <button type="button" class="button button-2" aria-label="End ${e.kind}" @click=${()=>t.end(e.id)}>End</button>
              </li>`)}
          </ul>
          <button type="button" class="button button-2" data-testid="end-faults" @click=${()=>t.end()}>End all</button>`}`}function _f({faults:e},t,n){let r=[...new Set(t.map(({on:e})=>e))];return k`<select class="tool-field" data-testid="fault-kind" .value=${al(n)} @change=${t=>e.choose(t.target.value)}>
    ${r.map(e=>k`<optgroup label=${e}>
        ${t.filter(t=>t.on===e).map(({kind:e})=>k`<option value=${e} ?selected=${e===n}>${e.replaceAll(`_`,` `)}</option>`)}
      </optgroup>`)}
  </select>`}function vf(e,t){return k`<label class="tool-label">
    <span>${t.name.replace(/_ms$/,``).replaceAll(`_`,` `)}${t.required?k` <span class="required" aria-hidden="true">*</span>`:M} <span class="muted">${t.description}</span></span>
    ${yf(e,t)}
  </label>`}function yf({faults:e,state:t},n){let r=e.state.values[n.name]??``,i=t=>e.fill(n.name,t.target.value),a=bf(n,t.world),o=!!n.required;return a?k`<select class="tool-field" data-testid="fault-${n.name}" ?required=${o} .value=${al(r)} @change=${i}>
      <option value="">${n.default===void 0?`–`:`as it is: ${String(n.default)}`}</option>
      ${a.map(({value:e,words:t})=>k`<option value=${e}>${t}</option>`)}
    </select>`:k`<input class="tool-field" data-testid="fault-${n.name}" type=${n.type===`integer`?`number`:`text`} min="0" placeholder=${String(n.default??``)} ?required=${o} .value=${al(r)} @input=${i} />`}function bf({type:e,choices:t},n){switch(e){case`boolean`:return[{value:`true`,words:`yes`}];case`choice`:return(t??[]).map(e=>({value:e,words:e}));case`seat`:return(n?.seats??[]).map(e=>({value:e.seat,words:Co(e)}));case`channel`:return(n?.channels??[]).map(({id:e,name:t})=>({value:e,words:`#${t}`}))}}var xf=200;function Sf({traffic:e}){let{state:t}=e,n=Ld(t),r=t=>e.update(e=>Object.assign(e,t));return k`<p class="muted">Requests of the bot's with their answers, and what came on its gateway. Tokens are left out.</p>
    <div class="tool-row">
      <input class="tool-field" type="search" placeholder="Filter: words, a route, an ID" aria-label="Filter" data-testid="traffic-filter" .value=${t.words} @input=${e=>r({words:e.target.value})} />
      <select class="tool-field" aria-label="Which" @change=${e=>r({on:e.target.value})}>
        <option value="">All</option>
        <option value="rest">REST</option>
        <option value="gateway">Gateway</option>
      </select>
      <button type="button" class="button button-2" aria-pressed=${t.paused} @click=${()=>r({paused:!t.paused})}>${t.paused?`Go on`:`Pause`}</button>
    </div>
    ${t.broken?k`<p class="failure" role="alert">The rehearsal server does not answer; it is asked again.</p>`:M}
    <p class="muted" role="status">${n.length} of ${t.passed.length}${n.length>xf?`, the newest ${xf} shown`:``}</p>
    <div class="traffic" data-testid="traffic">
      ${Er(n.slice(0,xf),({id:e})=>e,n=>Cf(n,t.open.has(n.id),t=>e.toggle(n.id,t)))}
    </div>`}function Cf(e,t,n){let r=e.at.slice(11,19),i=Rd(e);return k`<details data-testid="passed" .open=${t} @toggle=${e=>n(e.target.open)}>
    <summary>
      <time class="muted" datetime=${e.at}>${r}</time>
      <span class="way" title=${e.from===`bot`?`from the bot`:`to the bot`}>${e.from===`bot`?`→`:`←`}<span class="hidden">${e.from===`bot`?`from the bot`:`to the bot`}</span></span>
      <span class="passed-name">${e.name}</span>
      ${i?k`<span class=${i.failed?`status failed`:`status`}>${i.word}</span>`:M}
    </summary>
    ${t?k`${Tf(e.on===`rest`?`Sent`:`Packet`,e.sent)} ${wf(e)} ${Tf(`Answer`,e.answer)}`:M}
  </details>`}function wf({files:e}){return e?.length?k`<p>Files: ${e.map(({filename:e,size:t})=>`${e} (${t} bytes)`).join(`, `)}</p>`:M}function Tf(e,t){if(t==null)return M;let n=JSON.stringify(t,null,2);return k`<div class="passed-head"><h4>${e}</h4><button type="button" class="link" @click=${e=>void Ef(e,n)}>Copy</button></div>
    <pre tabindex="0" aria-label=${e}>${n}</pre>`}async function Ef({target:e},t){let n=e;try{await navigator.clipboard.writeText(t),n.textContent=`Copied`}catch{n.textContent=`The browser does not let it be copied`}}var Df={traffic:`Traffic`,faults:`Faults`};function Of(e){let{tool:t}=e.state;return t?k`<aside class="dock" aria-label=${Df[t]} data-testid="dock" @keydown=${t=>t.key===`Escape`&&e.showTool(void 0)}>
    <header class="dock-head">
      <h2 tabindex="-1">${Df[t]}</h2>
      <button type="button" class="icon-button" aria-label="Close ${Df[t]}" data-testid="close-dock" @click=${()=>e.showTool(void 0)}>${vs}</button>
    </header>
    <div class="dock-body">${t===`traffic`?Sf(e):gf(e)}</div>
  </aside>`:M}var kf=e=>t=>t.state.current&&e(t.state.current),Af=[{title:`Everywhere`,list:[{keys:`? or Ctrl + /`,words:`This list`,on:{key:`/`,ctrl:!0,run:e=>e.showShortcuts(!0)}},{keys:`F6`,words:`The next seat`,on:{key:`F6`,run:e=>e.step(1)}},{keys:`Shift + F6`,words:`The seat before`,on:{key:`F6`,shift:!0,run:e=>e.step(-1)}},{keys:`Alt + ↓`,words:`The channel below`,on:{key:`ArrowDown`,alt:!0,run:kf(e=>e.stepChannel(1))}},{keys:`Alt + ↑`,words:`The channel above`,on:{key:`ArrowUp`,alt:!0,run:kf(e=>e.stepChannel(-1))}},{keys:`Alt + Shift + ↓`,words:`The next unread channel`,on:{key:`ArrowDown`,alt:!0,shift:!0,run:kf(e=>e.stepChannel(1,!0))}},{keys:`Alt + Shift + ↑`,words:`The unread channel before`,on:{key:`ArrowUp`,alt:!0,shift:!0,run:kf(e=>e.stepChannel(-1,!0))}},{keys:`/`,words:`Begin a command`},{keys:`Esc`,words:`Close what is open`}]},{title:`On a message`,list:[{keys:`↑ ↓`,words:`The message before, the next`},{keys:`R`,words:`Reply`},{keys:`E`,words:`Edit, if it is yours`},{keys:`P`,words:`Pin`},{keys:`Backspace`,words:`Delete, or dismiss`}]},{title:`While typing`,list:[{keys:`↑ ↓`,words:`Choose in the list above`},{keys:`Tab`,words:`Take it, and go to the next option`},{keys:`Enter`,words:`Take it; send when nothing is missing`},{keys:`Shift + Enter`,words:`A new line`}]}];function jf(e,t){if(t.defaultPrevented)return!1;if(!Nf(t)&&!t.ctrlKey&&!t.altKey&&!t.metaKey){if(t.key===`?`)return e.showShortcuts(!0),!0;if(t.key===`/`)return e.state.current?.beginCommand()??!1}let n=Af.flatMap(({list:e})=>e).find(({on:e})=>e&&Mf(e,t));return n?.on?.run(e),n!==void 0}function Mf({key:e,alt:t=!1,shift:n=!1,ctrl:r=!1},i){return i.key===e&&i.altKey===t&&i.shiftKey===n&&(i.ctrlKey||i.metaKey)===r}function Nf({target:e}){return e instanceof Element&&e.closest(`input, textarea, select, [contenteditable], dialog`)!==null}var Pf=class extends N{static properties={heading:{},body:{attribute:!1}};opener=null;createRenderRoot(){return this}connectedCallback(){super.connectedCallback(),this.opener=document.activeElement}firstUpdated(){this.querySelector(`dialog`).showModal()}disconnectedCallback(){super.disconnectedCallback(),this.opener?.focus?.()}render(){return k`<dialog class="modal" aria-label=${this.heading} @close=${()=>this.dispatchEvent(new CustomEvent(`leave`))}>
      <form method="dialog">
        <header>
          <h2>${this.heading}</h2>
          <button type="submit" class="icon-button" aria-label="Close">${vs}</button>
        </header>
        <div class="modal-body" role="region" aria-label=${this.heading} tabindex="0">${this.body}</div>
      </form>
    </dialog>`}};customElements.define(`page-dialog`,Pf);function Ff(e,t,n){return k`<page-dialog heading=${e} .body=${t} @leave=${n}></page-dialog>`}function If(e){return e.state.shortcuts?Ff(`Keys`,Af.map(({title:e,list:t})=>k`<h3>${e}</h3>
      <dl class="keys">${t.map(({keys:e,words:t})=>k`<dt><kbd>${e}</kbd></dt><dd>${t}</dd>`)}</dl>`),()=>e.showShortcuts(!1)):M}var Lf=class extends N{static properties={guide:{attribute:!1},at:{type:Number},trouble:{},busy:{type:Boolean}};frame=0;createRenderRoot(){return this}connectedCallback(){super.connectedCallback();let e=()=>{this.place(),this.frame=requestAnimationFrame(e)};this.frame=requestAnimationFrame(e)}disconnectedCallback(){super.disconnectedCallback(),cancelAnimationFrame(this.frame)}updated(e){e.has(`at`)&&(this.querySelector(`h2`)?.focus({preventScroll:!0}),this.guide.target()?.scrollIntoView({block:`nearest`}))}render(){let{guide:e}=this,t=e.step,{at:n,of:r}=e.progress,i=n===r;return k`<div class="tour-ring" aria-hidden="true" hidden></div>
      <section class="tour" role="dialog" aria-labelledby="tour-title" aria-describedby="tour-text" data-testid="tour" data-step=${this.at} @keydown=${this.key}>
        <p class="tour-count">Step ${n} of ${r}<span class="hidden">, in the seat of ${e.pane?.title}</span></p>
        <h2 id="tour-title" tabindex="-1">${t.title}</h2>
        <div id="tour-text">
          <p>${t.text}</p>
          ${t.do&&`command`in t.do?k`<p><code>${t.do.command}</code></p>`:M}
        </div>
        ${this.trouble?k`<p class="failure" role="alert">${this.trouble}</p>`:M}
        <div class="tour-buttons">
          ${t.do?k`<button type="button" class="button button-1 ${this.busy?`busy`:``}" aria-busy=${this.busy} data-testid="tour-help" @click=${()=>e.help()}><span class="button-words">Do it for me</span></button>
                <button type="button" class="button button-2" data-testid="tour-point" @click=${()=>this.point()}>I'll do it</button>
                <button type="button" class="link" data-testid="tour-skip" @click=${()=>e.next()}>Skip</button>`:k`<button type="button" class="button button-1" data-testid="tour-next" @click=${()=>e.next()}>${i?`Done`:`Next`}</button>`}
          ${this.at>0?k`<button type="button" class="link" @click=${()=>e.back()}>Back</button>`:M}
          ${i?M:k`<button type="button" class="link tour-leave" data-testid="tour-leave" @click=${()=>e.leave()}>Leave</button>`}
        </div>
      </section>`}point(){let e=this.guide.target();(e?.querySelector(`textarea, input:not([type="file"])`)??e)?.focus()}key(e){e.key===`Escape`&&this.guide.leave()}place(){let{pane:e}=this.guide,t=this.querySelector(`.tour`),n=this.querySelector(`.tour-ring`);if(!t||!n||!e)return;let r=e.element.getBoundingClientRect(),i=this.guide.target()?.getBoundingClientRect();if(n.hidden=!i,i){let e=Math.max(i.top,r.top+zf);Vf(n,{left:i.left-4,top:e-4,width:i.width+8,height:Math.min(i.bottom,r.bottom)-e+8})}let a=!i||(i.top+i.bottom)/2>(r.top+r.bottom)/2,o=Math.min(r.width-24,Rf),s=a?r.top+zf+12:r.bottom-t.offsetHeight-Bf;Vf(t,{left:r.left+(r.width-o)/2,top:s,width:o})}};customElements.define(`tour-card`,Lf);var Rf=400,zf=50,Bf=84;function Vf(e,t){for(let[n,r]of Object.entries(t))e.style.setProperty(n,`${Math.round(r)}px`)}function Hf(e){let{at:t,trouble:n,busy:r}=e.state;return t===void 0||!e.step?M:k`<tour-card .guide=${e} at=${t} trouble=${n??``} ?busy=${r}></tour-card>`}function Uf(e){let{broken:t,panes:n,current:r}=e.state;return k`<div class="shell">
    ${uf(e)}
    ${t?k`<p class="broken" role="alert">${t}</p>`:M}
    <div class="table">
    <main class="panes ${n.length>1?`several`:``}">
      ${Er(n,({id:e})=>e,e=>(e.element.classList.toggle(`current`,e===r),e.element))}
    </main>
    ${Of(e)}
    </div>
    <p class="hidden" role="status" data-testid="news">${e.state.news}</p>
    ${Hf(e.guide)} ${If(e)}
  </div>`}var Wf=document.getElementById(`app`),Gf=new lf;Gf.subscribe(Kf),window.addEventListener(`hashchange`,()=>Gf.follow()),window.addEventListener(`online`,()=>{for(let e of Gf.state.panes)e.hurry()}),window.addEventListener(`resize`,()=>Gf.makeRoom()),Wf.addEventListener(`focusin`,({target:e})=>{let t=Gf.state.panes.find(({element:t})=>t.contains(e));t&&Gf.select(t)}),document.addEventListener(`keydown`,e=>{e.key===`Escape`&&Gf.showMenu(!1),jf(Gf,e)&&e.preventDefault()}),Kf(),Gf.begin();function Kf(){Ne(Uf(Gf),Wf),Gf.changed()}
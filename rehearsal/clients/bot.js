// What the programs of all libraries share: where they connect, and what they say.
import {readFileSync} from 'node:fs';

export const url = new URL(process.env.REHEARSAL_URL);
export const token = process.env.DISCORD_TOKEN;
export const applicationID = process.env.APPLICATION_ID;
export const commands = JSON.parse(readFileSync(new URL('commands.json', import.meta.url), 'utf8'));

export const file = {name: 'hello.txt', contents: Buffer.from('hello')};

const press = {type: 2, style: 1, label: 'Press', custom_id: 'press'};
const form = {type: 2, style: 2, label: 'Form', custom_id: 'form'};
export const buttons = [{type: 1, components: [press, form]}];

const colour = {type: 4, style: 1, label: 'Colour', custom_id: 'colour', min_length: 1, max_length: 20, required: true};
export const modal = {title: 'A form', custom_id: 'form', components: [{type: 1, components: [colour]}]};

// report tells whoever plays the people that the line came up: "ready" or "resumed".
export const report = (what) => console.log(what);

// closed is told why a line ended; 4004 (authentication failed) ends the program, the rest is the library's affair.
export const closed = (code) => {
  if (code === 4004) process.exit(4);
};

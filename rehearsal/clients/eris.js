// A bot on  The library can only speak TLS; an agent of its own, which it takes as an option, opens
// the plain connection that the rehearsal answers on.
import {Agent} from 'node:https';
import {connect} from 'node:net';
import {AutocompleteInteraction, Client, ComponentInteraction, ModalSubmitInteraction} from 'eris';
import {buttons, closed, commands, file, modal, report, token, url} from './bot.js';

const agent = new Agent();
agent.createConnection = () => connect(Number(url.port), url.hostname);

const client = new Client(`Bot ${token}`, {
  intents: ['guilds', 'guildMessages'],
  rest: {domain: url.hostname, baseURL: '/api/v10', agent},
});

client.once('ready', () => client.bulkEditCommands(commands.map((command) => ({type: 1, ...command}))));
client.on('rawWS', ({t}) => {
  if (t === 'READY') report('ready');
  if (t === 'RESUMED') report('resumed');
});
client.on('shardDisconnect', (error) => closed(error?.code));
client.on('error', (error) => console.error(error));

client.on('interactionCreate', async (i) => {
  if (i instanceof AutocompleteInteraction) {
    const typed = i.data.options.find((option) => option.focused).value;
    return i.result([{name: `${typed}!`, value: `${typed}!`}]);
  }
  if (i instanceof ComponentInteraction) {
    if (i.data.custom_id === 'form') return i.createModal(modal);
    return i.editParent({content: 'pressed', components: []});
  }
  if (i instanceof ModalSubmitInteraction) {
    return i.createMessage(`You chose ${i.data.components[0].components[0].value}`);
  }
  switch (i.data.name) {
    case 'answer':
      return i.createMessage(`You said ${i.data.options[0].value}`);
    case 'defer':
      await i.defer();
      return i.editOriginalMessage('done');
    case 'follow':
      await i.createMessage('first');
      return i.createFollowup({content: 'second', flags: 64});
    case 'file':
      return i.createMessage('here', {name: file.name, file: file.contents});
    case 'buttons':
      return i.createMessage({content: 'choose', components: buttons});
  }
});

await client.connect();

// A bot on @discordjs/core, which is Discord's API without anything on top.
import {Client, GatewayDispatchEvents, GatewayIntentBits, InteractionType} from '@discordjs/core';
import {REST} from '@discordjs/rest';
import {WebSocketManager, WebSocketShardEvents} from '@discordjs/ws';
import {applicationID, buttons, closed, commands, file, modal, report, token, url} from './bot.js';

const rest = new REST({version: '10', api: `${url.origin}/api`}).setToken(token);
const gateway = new WebSocketManager({token, rest, intents: GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages});
const client = new Client({rest, gateway});

gateway.on(WebSocketShardEvents.Ready, () => report('ready'));
gateway.on(WebSocketShardEvents.Resumed, () => report('resumed'));
gateway.on(WebSocketShardEvents.Error, (error) => console.error(error));
gateway.on(WebSocketShardEvents.Closed, (code) => closed(code));

client.once(GatewayDispatchEvents.Ready, ({api}) => api.applicationCommands.bulkOverwriteGlobalCommands(applicationID, commands));

client.on(GatewayDispatchEvents.InteractionCreate, async ({data: i, api: {interactions}}) => {
  const {id, token: of, data} = i;
  switch (i.type) {
    case InteractionType.ApplicationCommandAutocomplete: {
      const typed = data.options.find((option) => option.focused).value;
      return interactions.createAutocompleteResponse(id, of, {choices: [{name: `${typed}!`, value: `${typed}!`}]});
    }
    case InteractionType.MessageComponent:
      if (data.custom_id === 'form') return interactions.createModal(id, of, modal);
      return interactions.updateMessage(id, of, {content: 'pressed', components: []});
    case InteractionType.ModalSubmit:
      return interactions.reply(id, of, {content: `You chose ${data.components[0].components[0].value}`});
  }
  switch (data.name) {
    case 'answer':
      return interactions.reply(id, of, {content: `You said ${data.options[0].value}`});
    case 'defer':
      await interactions.defer(id, of);
      return interactions.editReply(applicationID, of, {content: 'done'});
    case 'follow':
      await interactions.reply(id, of, {content: 'first'});
      return interactions.followUp(applicationID, of, {content: 'second', flags: 64});
    case 'file':
      return interactions.reply(id, of, {content: 'here', files: [{name: file.name, data: file.contents}]});
    case 'buttons':
      return interactions.reply(id, of, {content: 'choose', components: buttons});
  }
});

await gateway.connect();
